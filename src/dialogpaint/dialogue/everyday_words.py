"""The words of everyday requests: what misspelled words are taken for, and what people write for short."""

EVERYDAY = """
a about above across actual actually add added adding adjust after again against ago all almost alone along already
also although always am among an and animal animals another any anybody anyone anything anyway appear are area around
as ask at automatic away awesome back backdrop background bad balance bald bare be beard beautiful because become been
before behind being believe below belly beneath beside best better between beyond big bigger biggest birthday bit
black blend blonde blue blur blurred blurry body bold border both bottom bottoms bright brighten brighter brightness
bring brown brush building busy but buy by call came can cannot card cartoon cartoonish catch centre center change
changed changes changing character cheerful child children choose circle class clean clear clearer close closer
clothes clothing cloud clouds cloudy cold colder color colored colorful colors colour coloured colourful colours come
comic completely contrast convert cool cooler copy corner corners correct could couple cover crazy cream create
creature crooked crop cropped curly cut cute dark darken darker darkness daughter day daylight daytime deep delete
different dim dimmer direction disappear distance do does doing done double down draw drawing drawn dress dressed drop
dull during each early easy edge edges edit edited editing edits effect eight either else empty enhance enough entire
erase even evening ever every everybody everyone everything exactly exchange exposure extra eye eyes face faded family
fantastic far faster favorite favourite feel few field figure fill film filter final finally find fine finish first
five fix flat flip flipped floor flower flowers fluffy fly flying fog foggy follow for forest forget forgot four frame
friend friends from front full fun funny further garden gentle get getting giant girl give given giving glass glasses
glow go going gone good got grain grass great green grey grandma grandmother grandpa grandfather greyscale grayscale
ground group grow had hair half hand hands happen happier happy hard has hat hats have having he head heart heavy
height hello help her here hers hi hide high higher highlights him himself his hold home hope horizontal horizontally
hot house how however hue huge human idea if illustration image images imagine immediately in include increase indoors
insert inside instead into invert is it its itself job jump jumper jumping just keep kid kids kind kinda know
landscape large larger last lasts later least leave leaves left legs length less let level lift light lighten lighter
lighting lights like likely line lines little long longer look looking looks lose lot lots love lovely low lower lying
made magic magical make makes making man many mark maybe me mean medium middle might mine minute mirror missing modern
moment mood moon more morning most mother mountain mountains mouth move moved moves moving much multiple my name
natural near nearer nearly necessary need needed needs neutral never new next nice nicer night nighttime no nobody
noise noisy none normal nose not nothing now number object objects ocean of off often oil okay old older on once one
ones only onto open opposite or orange original other others our ours out outdoors outfit outline outlined outside
over overall own paint painted painting pair pale pants paper part parts party pattern patterned people perfect
perfectly perhaps person photo photograph photos pick picture pictures piece pink pixel pixelate pixelated pixels
place placed plain plant plants play playing please pleased pop portrait pose position possible possibly poster pretty
previous print probably project proper properly pull purple push put putting quick quickly quite rain raining rainy
raise ran rather ready real realistic really rearrange recolor recolour red redder redo redraw reduce remain remake
remove removed removes removing render repaint repeat replace replaced replacing reset resize rest restore retro
return reverse revert right road rock room rotate rotated rotating round run running sad same sand saturate saturated
saturation save say scale scene school screen sea seagull season second see seems seen separate sepia serious set
setting several shade shadow shadows shape sharp sharpen sharper sharpness she shift shine shiny shirt shoe shoes
shore short shorter should show shown shrink side sides sight sign silly similar simple simply since sit sits sitting
six size sizes sketch skin skirt sky sleep sleeping sleeve sleeves slight slightly slow small smaller smallest smile
smiling smooth smoother snow snowing snowy so soft soften softer softly solid some somebody someone something
sometimes somewhere son soon sorry sort space special spectacles speed spot spots spotted square squirrel stand
standing star starry stars start stay step stick still stop storm stormy straight straighten strange strawberry street
stretch stripe striped stripes strong stronger structure studio stuff style styles such sudden suit summer sun
sunglasses sunny sunrise sunset super sure surface surprise surprised surround swap sweater sweet swim swimming switch
take taken takes taking tall taller taste tell ten text texture than thank thanks that the their them then there these
they thin thing things think third this those though three through tie tight tighter till tilt time tiny to today
together tomorrow tone tones too took top touch toward towards town transform transparent trees triangle tried
trousers true try trying turn turned turning turquoise twice two type ugly under underneath underwater undo unhappy
until up upon upper upside us use used using usual usually version vertical vertically very vibrant view vignette
vintage visible wait walk walking wall want wanted wanting wants warm warmer was wash water watercolor watercolour
watercolours wave way we wear wearing wears weather week weird well went were wet what whatever wheel wheels when
where whether which while white whiter who whole whose why wide wider wife wild will wind window windows wings winter
wish with within without woman women wonder wonderful wood wooden word words work works world worse would write wrong
year years yellow yes yesterday yet you young younger your yours zoom bouquet dragon unicorn pirate princess wizard
ghost zebra kangaroo parrot pigeon eagle swan chicken goat camel crocodile dolphin shark jellyfish spider ladybug
motorcycle motorbike skateboard surfboard balloons candle bottle basket bridge fence bench table carpet curtain mirror
jacket sneakers trainers sandals necklace bracelet earrings helmet backpack ribbon moustache mustache lipstick
fireworks lightning thunder volcano waterfall island degree degrees percent clockwise anticlockwise counterclockwise
upside wider sepia monochrome vivid muted punchy punchier haze hazy dust scratch scratches rotate tilt straightened
overexposed underexposed washed grain grainy crisp crisper depth focus sharpened brightened darkened rounded logo
signature watermark date stamp heart arrow rectangle caption title letters font italic stretched squeeze aspect ratio
portrait landscape widescreen wallpaper profile squared half quarter thirty forty fifty sixty ninety hundred amount
appear apply barely blown bluer blurrier boost boosted boring bump clarity colourless considerably contrasty crank
crispness deal deepen definition desaturate desaturated drab dramatic dramatically drastically enlarge entirely except
extremely fair fewer format fully fuzzy garish gaudy gets greater heavily highlight horizon hugely increased
increasing intense intensify lifeless lightly lively lowered marked maximum mildly mode negative noisier noticeably
paler pump recover reddish reduced richer saying selected selection seriously significantly somewhat speckle
strengthen strongly subject subtle subtly symbol temperature thick tilted tons totally trim vibe weaken weaker wee
width send sent flash airport alien alligator ambulance anchor angel angry apron astronaut baby badger bamboo
basketball bathroom bathtub beaver beetle belt bison bowl branch bride bridge broccoli broom bucket buffalo bulldozer
bush button cabbage camera campfire canoe cape carrot cave chandelier cheek chef chin clay cliff clown coat computer
corn cowboy crab crow cucumber cupboard daisy deer desk doctor donkey dragonfly drum elbow farmer feather fern finger
flag flamingo foot football fork fountain fridge frozen furry garage gate gorilla grape hammer hamster handbag harp
hedgehog hippo hood horn jupiter kayak kettle keyboard king kiwi knee knight koala ladder lake lantern laptop lily
lips lizard llama lobster magazine mango mask medal mermaid metallic microphone moose mosaic mouse muffin mural
newspaper ninja nurse onion orchid otter panda park parking peach peacock pear petal phone piano picnic pillow plate
pocket pond potato prince purse queen raccoon radio railway reindeer rhino ring river rooster rusty sailor sandcastle
satellite sausage scary scissors scooter seal seaweed shield shorts shoulder shovel sleepy snail snake sock soldier
soup sparkly sponge spoon stadium statue steak stone submarine suitcase swan sword taxi teacher teeth telescope
television temple thicker thinner tiara tiger tomato tongue tornado towel traffic tram trophy trumpet turkey twins
uniform vampire violin waiter whisker witch wolf zipper zombie remember remembers cousin nephew niece uncle aunt
brother sister husband girlfriend boyfriend neighbour colleague grandparents parents christmas easter halloween
wedding calendar invitation pyramid tower skyscraper church school pineapple strawberry cherry lemon sandwich cookie
chocolate cheese
"""
"""What requests are made of, beside the names of what the world has."""

FREQUENT = """
make the and to of with on in add remove change turn put give it replace move paint colour color please should could
would can have want like look need more less too very just into next instead where there here this that these those
them they them his her its their from for not don't now also then some all both other another first take delete draw
background picture photo image darker lighter brighter bigger smaller
"""
"""The words most requests have some of."""

CORRECT = """
bruh yeet scooch blurrier oversaturated undersaturated autofocus defocus defocused cartoonify cartoonise cartoonize
pixelise pixelize pixelised pixelized posterised posterized orangey iso upsize downsize lefthand righthand autotone
reddit anext hallo vae lowlight aperture watercolors shui airbrush lightroom topaz canva midjourney dalle comfyui
airbnb anime app apps banksy batman bokeh bot chatgpt cgi clipart cosplay cyberpunk deepfake doge emoji emojis emo
facebook fb ghibli gif gifs google goku googly groot hdr hogwarts hoodie hoodies iphone jpeg jpg kawaii lego lidar lol
lofi lomo meme memes minecraft minion minions naruto nemo nft nintendo nsfw oled omg onesie pdf photobomb photobombed
photoshop photoshopped pikachu pixar pixelart pixelated pixelation playstation png pokemon rgb roblox selfie selfies
shrek snapchat spongebob starbucks steampunk sudoku tiktok tiktoks totoro tshirt tiff unblur ungrain unsharp vhs
vaporwave vlog webp wifi xbox yoda youtube youtuber zelda zooey desaturate desaturated desaturation denoise recolour
recolor recoloured recolored posterise posterize colorize colourise colorise bw ok lomography instagram insta linkedin
pinterest hmm hmmm umm uhh ugh argh oops whoops haha hahaha yay woohoo wow yep nope nah yeah aww ahh ooh oof meh brb
lmao rofl tbh ngl fyi btw asap doggo doggy pupper kitty birdie dino trex stripey flowery glitchy bluish greenish
reddish yellowish pinkish purplish
"""
"""Words and names that are spelled as they should be and that the list of English words does not have."""

MISTAKES = """
mellon forrest bal flor appel hogg bul herat chari ceram flatt buss redd blu gree wite catt hourse alot ballon orang
chang whit whi tho thru nite lite tha fo ot
"""
"""Not words, though the list of English words has them."""

SHORT: dict[str, str] = {
    "pls": "please", "plz": "please", "plss": "please", "plse": "please", "pleez": "please", "plis": "please",
    "u": "you", "ur": "your", "urs": "yours", "ya": "you", "yall": "you all", "thx": "thanks", "tnx": "thanks",
    "thnx": "thanks", "thks": "thanks", "ty": "thank you", "tysm": "thank you", "bg": "background",
    "bkg": "background", "bkgd": "background", "bgnd": "background", "bckgrnd": "background", "pic": "picture",
    "pics": "pictures", "pix": "pictures", "img": "image", "rn": "right now", "tmrw": "tomorrow", "tmr": "tomorrow",
    "2moro": "tomorrow", "2day": "today", "2nite": "tonight", "wanna": "want to", "gimme": "give me",
    "gonna": "going to", "gotta": "have to", "lemme": "let me", "cuz": "because", "coz": "because", "cos": "because",
    "bc": "because", "b4": "before", "thru": "through", "tho": "though", "idk": "I don't know", "abt": "about",
    "smth": "something", "smthg": "something", "sth": "something", "ppl": "people", "prolly": "probably",
    "prob": "probably", "do'nt": "don't", "ca'nt": "can't", "its'": "it's", "probs": "probably", "diff": "different",
    "luv": "love", "gr8": "great", "nite": "night", "yello": "yellow", "blk": "black", "wht": "white", "grn": "green",
    "bday": "birthday", "rly": "really", "nvm": "never mind", "ofc": "of course", "lil": "little", "em": "them",
    "wud": "would", "cud": "could", "shud": "should", "wld": "would", "cld": "could", "shld": "should",
    "bout": "about", "jus": "just", "sum": "some", "sumthing": "something", "sumone": "someone", "wat": "what",
    "wut": "what", "da": "the", "dat": "that", "dis": "this", "dem": "them", "wit": "with", "gud": "good",
    "mek": "make", "mak": "make", "chng": "change", "chg": "change", "rmv": "remove", "btwn": "between",
    "dosent": "doesn't", "dosnt": "doesn't", "dident": "didn't", "wouldent": "wouldn't", "couldent": "couldn't",
    "shouldent": "shouldn't", "nxt": "next", "rite": "right", "lite": "light", "skool": "school", "kool": "cool",
    "tha": "the", "th": "the", "te": "the", "ot": "to", "fo": "of", "mor": "more", "alot": "a lot", "ne": "any",
    "rase": "raise", "brite": "bright", "briter": "brighter", "wite": "white", "wich": "which", "adda": "add a",
    "psl": "please", "pse": "please", "vid": "video", "bttm": "bottom", "lrg": "large", "sml": "small",
}  # fmt: skip
"""Short and sound spellings, each for what it says."""

BESIDE_SLASH = {"w/": "with", "w/o": "without", "b/c": "because", "b/w": "black and white", "s/o": "someone"}

_WITH_APOSTROPHE = """
don't can't won't isn't aren't wasn't weren't doesn't didn't couldn't wouldn't shouldn't hasn't haven't hadn't mustn't
needn't I'm I've you're you've you'd you'll he's she's they're they've they'd they'll we've we'd that's that'd that'll
there's there'd here's what's what're where's who's how's it'd it'll let's ain't could've would've should've y'all
"""
CONTRACTIONS: dict[str, str] = {
    plain: whole
    for whole in _WITH_APOSTROPHE.split()
    if (plain := whole.replace("'", "").lower()) not in ("lets", "shell", "hell", "were", "well", "wed", "hed")
}
"""Without the apostrophe, to with it. Those that are other words too are not here."""

AFTER_LETS = """
make put add go see try have change get turn move do remove give paint take replace swap keep use start draw say not
just also set switch delete erase bring leave drop lose recolour recolor resize
"""
ARTICLES = ("a", "an", "the", "my", "his", "her", "its")
AFTER_ID = ("like", "love", "prefer", "rather", "want", "say", "appreciate")
AFTER_ILL = ("take", "have", "need", "want", "go", "try")
AFTER_ITS_A_CLAUSE = """
too very so not raining snowing really a an my the almost still just kind kinda way nice great perfect good bad dull
boring ugly beautiful lovely blurry dark bright crooked tilted missing
"""

COMPOUNDS = """
rainbow background backdrop foreground sunflower sunflowers butterfly butterflies watermelon watermelons windmill
snowman teapot mushroom mushrooms pumpkin pumpkins airplane aeroplane spaceship sailboat helicopter sunglasses
eyeglasses playground bedroom rainforest something someone anything everything anyone watercolour watercolor
watercolours watercolors sweatshirt motorcycle bicycle elephant dinosaur umbrella octopus penguin hamburger
cheeseburger doughnut underneath upside instead together another pixelated brightness lampshade seaside waistcoat
pineapple strawberry skateboard snowflake
"""
"""One word each, that people break in two."""

SMALL = "a i in on it is of to at by my me an as up or so no if he we be do go us"
"""Words of one or two letters that others run together with."""
