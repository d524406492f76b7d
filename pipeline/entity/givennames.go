package entity

// givenNames are first names, the commonest of many countries: own work. A
// sequence of capitals that opens with one is taken for a person.
const givenNames = `
aaron abby abdel abdul abdullah abigail abraham adam adel adrian agnes ahmad ahmed aidan aisha akbar alain alan albert alberto
alec alejandro aleksandr aleksei alex alexander alexandra alexandria alexei alexis alfred ali alice alicia alison allan allen allison alma
alvin amanda amber amir amit amy ana anastasia andre andrea andreas andrei andres andrew andrey andrzej andy angela angelina angelo
angus anita ann anna anne annette annie anthony antoine antonin antonio antony april arash ariel arjun arlene armando arnold arthur
artur arun ashley ashraf asif askar astrid aung austin ava axel ayesha ayman aziz babak barack barbara barney barry bart bashar beatrice becky
ben benjamin benny bernard bernie bert beth betsy betty bettina beverly bill billy blake bob bobby bonnie boris brad bradley
brady brandon brenda brendan brent bret brett brian bridget brooke bruce bruno bryan byron caitlin calvin cameron camille carl
carla carlo carlos carly carmen carol carole caroline carolyn carrie carter casey catherine cathy cecilia cedric cesar chad
charles charlie charlotte chelsea cheryl chester chloe chris christian christiane christina christine christopher chuck
cindy claire clara clarence claude claudia clay clayton cliff clifford clint clyde cody colin colleen connie connor conrad
cory courtney craig cristina curtis cynthia cyril daisy dale dalia damian damon dan dana daniel daniela danielle danny daphne
darrell darren daryl dave david dawn dean deb debbie deborah debra denis denise dennis derek desmond devin diana diane
dianne dick diego dieter dimitri dmitri dmitriy dmitry dominic dominique don donald donna dora doris dorothy doug douglas drew duncan
dustin dwayne dwight dylan earl ebrahim ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elijah
elisabeth elise elizabeth ella ellen elliot elliott elmer elon elsa emil emily emily emma emmanuel enrique eric erica erich erik erika
erin ernest ernesto esther ethan eugene eva evan eve evelyn ezra faisal farid fatima felipe felix ferdinand fernando fiona florence
floyd frances francesca francesco francis francisco francois frank franklin franz fred freddie frederick friedrich gabriel
gabriela gail gareth garrett gary gavin gene geoff geoffrey george gerald gerard gerhard gina giorgio giovanni giuseppe glen
glenn gloria gordon grace graham grant greg gregg gregory greta guillermo gustavo guy gwen habib hakim hamid hamza hank hannah hans harold
harriet harris harrison harry harvey hasan hassan hazel heather hector heidi helen helena helmut henri henrik henry herbert
herman hilary hillary hiroshi holly horst howard hubert hugh hugo humberto hussein ian ibrahim igor ilhan imran ingrid ira irene irina
iris irving isaac isabel isabella ismail ivan ivanka ivo jack jackie jacob jacqueline jacques jaime jake jamal james jamie
jan jane janet janice jared jasmine jason javad javier jay jean jeanne jeb jeff jefferson jeffery jeffrey jen jenna jennifer jenny jens
jeremy jerome jerry jesse jessica jesus jill jim jimmy joachim joan joanna joanne joao jodi jodie joe joel joerg johan johann johannes john
johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua joy joyce juan juanita judith judy julia julian juliana julie
julio julius june jurgen justin kamala kamal karen karim karin karl kassym-jomart kate katharine katherine kathleen kathryn kathy katie katrina
kay kayla keith kellyanne kelly ken kenneth kent kerry kevin khaled khalid kim kimberly kirk kirsten klaus konstantin kristen
kristin kristina kurt kyle lance larry lars laura lauren laurence laurie lawrence lech lee leila len lena leo leon leonard
leonid leroy leslie lester lewis liam lila lillian lily linda lindsay lindsey lisa liz lloyd logan lois lola loretta lori
lorraine louis louise lucas lucia lucy luigi luis luiz lukas luke lydia lynn mackenzie madeleine madison mahmoud malcolm malik
manuel marc marcel marcelo marco marcos marcus margaret maria mariam marian marianne marie marilyn mario marion marisa mark
marsha marta martha martin marvin mary marwan masha mason mathew matt matteo matthew matthias maureen maurice mauricio max maxim maxine
maya megan meghan mehmet mel melania melanie melinda melissa mercedes meredith merrick mia michael michel michele michelle mick
miguel mikael mike mikhail milan mildred millie milton miranda miriam mitch mitchell mitt mohamad mohamed mohammad mohammed mohsen moira
molly mona monica morgan morris moses muhammad mukhtar murat muriel murray mustafa myron nabil nadia nadine nancy naomi narendra natalia natalie
natasha nathan nathaniel neil nelson nelly nicholas nick nicola nicolas nicole niels nigel nikita nikki nikolai nils nina noah noel
nora norma norman nouri nursultan olaf oleg olga oliver olivia olivier olga omar orlando oscar oswald otto owen pablo paige pam pamela
paolo pat patricia patricio patrick patty paul paula pauline pavel pedro peggy penelope penny percy perry pete peter petr petro phil
philip philippe phillip phyllis pierre pieter piotr preston priya rachel rafael rahul raj ralph ramon ramona rand randall randy
raphael rashid rashida raul ravi ray raymond raymundo rebecca recep reg reggie reginald reinhard rene renee reuben rex rhonda ricardo rich richard
rick ricky rita rob robbie robert roberta roberto robin rocco rod roderick rodney rodrigo roger roland rolf roman ron ronald
ronnie rory rosa rosalind rose rosemary ross roy ruben rudolf rudy rupert russ russell ruth ryan sabrina sadiq saeed sally salman sam
samantha samir samuel sandra sandy sanjay santiago sara sarah saul scott sean sebastian selena serena serge sergei sergey sergio seth
shane shannon sharon shaun shawn sheila shelley sherry shinzo shirley sidney silvia silvio simon simone sofia sonia sophia sophie
spencer stacey stan stanley stefan stefano steffen stella stephan stephanie stephen steve steven stewart stuart sue sultan sundar susan susanna
susanne suzanne svetlana sven sylvia tamara tammy tanya tara tariq tatiana ted tedros teresa terrence terry tess thabo thaddeus theodore theresa therese
thomas tiffany tim timothy tina tobias todd tom tommaso tommy toni tony tracey tracy travis trevor trey tricia tristan tulsi tucker tyler ulrich
umar ursula valentina valerie vanessa vera vernon veronica vicente vicki victor victoria vijay viktor vince vincent viola violet virgil
virginia vitaly vivian vlad vladimir volodymyr vyacheslav wade walter wanda warren wayne wendell wendy werner wesley whitney wilbur
wilfred will willem william willie wilma winston wolfgang woodrow xavier yasir yasmin yitzhak yolanda yuri yusuf yves yvette yvonne zach zachary
zainab zoe zoltan
aamir agnieszka ahmet aidar aigul akira alessandro alikhan aliya ami amr anders andriy anil anjali ashok attila aurelie
ayanna ayse bauyrzhan beau benoit berik beto bilal bjorn bohdan bojan bolat brock burak cem chiara dabo daisuke
dalal daniyar darnell dauren davide deepak denzel deshawn dinara dinesh dmytro dragan ebony elif elissa emre fabio farah
fatma ferenc fredrik gabor galym gianni giulia goran guillaume gulnara gustav hakan hala haruki hiroki huseyin ihor iryna
istvan jacky jalen janos jelena jian jiri joni kairat karam katarzyna kazuo keiko keisha kemal kenji krzysztof kyrsten
lakisha lamar laszlo latoya laurent lina lorenzo lubomir maggie magnus makoto malgorzata manoj marat marcin markwayne masao massimo
mathieu mazie mikkel milos mykola naoko nasir nataliya nathalie neha nikhil nour nurlan oksana olena orrin ozan pawel
pooja pramila qiang raja rajiv rakesh rania rohit saad salma sanjeev satoshi saule saxby selim serhiy serik sheldon
sherrod shigeru sigrid slobodan soren sunil sylvie takashi tamer tamika taras thad thierry thom tomasz tomoko toshiro trayvon
tyrone vaclav vasyl vesna vikram vivek yara yaroslav yerlan yoko yuki yulia zahir zaid zdenek zeynep zhanar ziad
zofia zoran
rosanna siobhan soledad elana christal stevie garen jamila anuradha jordain domingos ileana kara siegfried ulrike
lanhee mohi salif garteh poncho neomi adriana agatha aileen aiden akash alana alda alejandra alessandra aliza allegra
althea amara amelia amina andreea angelique anika annabel annabelle anneliese antonia antonella archie ari ariana
arianna arturo asha asher astor audrey augusto beatriz bella benedict benedetta bernadette bernardo bethany betsey
bianca breanna bree brendon brianna britney bronwyn bryce camila candace candice carina carmela carolina cassandra
cassie celeste celia chandra chantal charlene chelsey cherie christa christoph chrystal cicely clarissa claudio coleen
cora cordelia corinne cornelius cristian cristiano dahlia daria darcy darlene dayna deanna delia delores demetrius
derrick desiree devon dimitris dina dolores dorian dorothea dulce edmond edmund edna edwina efraim elinor eliot ellie
elsie emilia emilio emory enid ephraim erick ernst estelle estella esteban etienne eugenia eugenio evangeline fabian
faye federico felicia felicity fernanda fidel florian frederic freya frida frieda gael galina garry genevieve georgina
germaine gianna gilbert gilberto gillian gino giovanna giselle gladys glenda gonzalo graciela greer gretchen griselda
guido gwendolyn hadley haley hana harriett hattie hedwig heike heinrich heinz helga henrietta hermione hildegard horace
hortense ibrahima ignacio ignatius imelda imogen ines inga ingeborg isaiah isidore israela itzhak ivette izzy jacinda
jacinta jada jaden jamaal jameel jana janelle janine jarrod javon jayden jayne jeanette jeannie jed jenifer jermaine
jesús joana joaquin joann jocelyn joey joelle jorg josefina josephine josiah josie jovan juliet juliette justine
kaitlyn karina karla karol karsten katarina katharina katya kayleigh keegan keira kelsey kendra kiara kieran kirstie
klara kofi kristi kristopher krystal krystle kurtis kylie kyra lachlan laila lana larissa latisha laurene laverne leah
leanne leigh leigha leland lenore leonardo leonor leopold leticia letitia liana lidia lilian liliana lillie lionel
lisbeth livia lonnie loraine lorena lorna lottie luc luca luciana luciano lucille lucinda luisa lyle lyndon mabel
maddie madeline mahmud maja malia malina mandy marcella marcelle marcia margarita margo margot marguerite mariana
marielle marina marisol marissa maritza marjorie markus marla marlene marlon martina maryam masoud mathias matilda maud
maura mckenzie meaghan melvin meryl micah michaela mikaela mikayla milena millicent mindy mireille mirella mischa
mitchel mohsin monique morten myra nada nadja nanette nasser nate neville nestor nico nikola nikolaos noelle noreen
octavia odette ofelia oleksandr ollie ophelia oren orla osman otis paloma pascal patrice patti paulette paulina
philippa phoebe piers piper portia priscilla quentin quincy rachael raheem ramiro randi raquel rashad reba regan regina
reina reinaldo renata reyna rhoda rhys rianna rigoberto rivka robbin robyn rocio rodolfo rogelio rolando romeo romy
ronan rosalie roscoe rosella rosemarie roslyn rowan roxanne rubén rufus sabine sadie salvatore sammy samira sandeep
santino sasha seamus serafina shana shanna shari sharif shauna shayna sheri sheryl shira shirin sigmund simona sinead
solange sondra stacy stefania stefanie stephane stephania suzan suzette sybil tabitha talia tamar tania tasha tatyana
teodoro terence teresita terri thea thelma theodor theo timothée tomas tonya tova tristram trudy twila valeria valentin
vanya velma vicky vickie vidal viviana vivienne vito walt wilbert wilfredo wilhelm willa xander xiomara yael yanis
yesenia yevgeny yevgenia yolande yoni yusef yuliya zack zara zeke zelda zev zora
everett selma adele ivana osama roseanne brittany
`

// familyNames are the commonest family names of China and Korea, which stand
// first.
const familyNames = ` ahn ai an ban bo cai chang chen cheng chiang cho choe choi chow chun chung cui deng ding dong feng gao geng gu guo han hao he hong hou hu hua huang hwang jang jeong ji jia jiang jo joo jung kang kim ko kong ku kwak kwon lai lam lan lau lee leung li liang lim lin liu lou lu luo lyu ma mao mei meng min moon nam nie no noh oh pan park peng qian qin rao ren rhee roh ryu seo shen shi shin sohn son song suh sun tan tang tao tsai wan wang wei wen won wong woo wu xi xia xiao xie xu yan yang yao ye yeo yi yin yoo yoon you yu yuan yun zeng zhang zhao zheng zhong zhou zhu zuo `
