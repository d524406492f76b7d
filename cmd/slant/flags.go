package main

import (
	"errors"
	"fmt"
	"strings"

	"slant/pipeline"
	"slant/pipeline/sentiment"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// addPrior adds the flag of what the linear scorer supposes beforehand.
func addPrior(flags *pflag.FlagSet, c *pipeline.Config) {
	flags.StringVar(&c.Prior, "prior", sentiment.Priors()[0], "how much the linear scorer supposes to be judged: as little as in news at large (news), or as in sentences chosen for labelling (labels)")
}

// flagError says in words what is wrong with a flag: an unknown one is
// answered with the nearest that there is.
func flagError(cmd *cobra.Command, err error) error {
	see := fmt.Sprintf("`%s --help` lists them", cmd.CommandPath())
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return usageError("-%s is no flag of `%s`; %s", unknown.GetSpecifiedName(), cmd.CommandPath(), see)
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		near := strings.Replace(didYouMean(name, flagNames(cmd)), "mean ", "mean --", 1)
		if near != "" {
			see = near[len("; "):]
		}
		return usageError("--%s is no flag of `%s`; %s", name, cmd.CommandPath(), see)
	case errors.As(err, &missing):
		return usageError("%s wants a value; see `%s --help`", dashed(missing.GetFlag()), cmd.CommandPath())
	case errors.As(err, &invalid):
		return usageError("%s %s", dashed(invalid.GetFlag()), wanted(invalid))
	}
	return usageError("%s; see `%s --help`", err, cmd.CommandPath())
}

func dashed(f *pflag.Flag) string {
	if f.Shorthand != "" {
		return "-" + f.Shorthand + ", --" + f.Name
	}
	return "--" + f.Name
}

// wanted says what a flag takes instead of the value that it got.
func wanted(e *pflag.InvalidValueError) string {
	what := "another value"
	switch e.GetFlag().Value.Type() {
	case "int", "int64":
		what = "a whole number"
	case "bool":
		what = "true or false"
	case "stringToString":
		what = "FIELD=COLUMN, such as text=maintext"
	}
	return fmt.Sprintf("wants %s, not %q", what, e.GetValue())
}

// noArguments refuses arguments.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError("`%s` takes no argument such as %q", cmd.CommandPath(), args[0])
	}
	return nil
}
