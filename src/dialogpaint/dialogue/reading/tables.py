"""Words of requests that the world's own tables lack: synonyms, sizes, poses, sides, places, styles."""


def phrases(text: str) -> tuple[str, ...]:
    """ "a / b c" as ("a", "b c")."""
    return tuple(" ".join(words.split()) for words in text.split("/"))


MORE_KINDS: dict[str, tuple[str, ...]] = {
    "fish": phrases("goldfish / fishy"),
    "bus": phrases("double decker / school bus"),
    "truck": phrases("pick-up / pickup / pickup truck"),
    "car": phrases("automobile / cab / sports car / roadster"),
    "boat": phrases("steamer / vessel"),
    "plane": phrases("airliner"),
    "tree": phrases("maple / oak"),
    "pine": phrases("christmas tree / evergreen"),
    "flower": phrases("daisy / rose"),
    "chair": phrases("armchair"),
    "person": phrases("kid / child / lad / fella / fellow"),
    "cat": phrases("kitty cat / kitty-cat"),
    "dog": phrases("puppy dog / doggie"),
    "house": phrases("hut"),
    "horse": phrases("foal"),
    "cow": phrases("calf"),
    "rabbit": phrases("bunny"),
    "pig": phrases("piggie"),
    "duck": phrases("duckie"),
    "train": phrases("choo choo / loco"),
    "castle": phrases("palace"),
    "cup": phrases("cuppa"),
    "book": phrases("novel"),
    "snowman": phrases("snow sculpture"),
    "robot": phrases("bot"),
    "teddy": phrases("teddybear"),
    "ball": phrases("football / beach ball / soccer ball"),
}
"""Words for kinds beside the world's own synonyms."""
MORE_PARTS: dict[str, tuple[str, ...]] = {
    "eyes": phrases("eye"),
    "ears": phrases("ear"),
    "bottom": phrases("slacks / leggings"),
    "top": phrases("pullover / hoodie / blouse"),
    "shoes": phrases("shoe / heels"),
    "wheels": phrases("wheel"),
    "windows": phrases("window"),
    "hair": phrases("hairstyle / locks"),
    "walls": phrases("wall / facade"),
    "leaves": phrases("leaf / crown"),
    "body": phrases("fur / coat"),
    "collar": phrases("neckband"),
    "mane": phrases("hair"),
}
"""Words for parts."""
MORE_WORN: dict[str, tuple[str, ...]] = {
    "hat": phrases("beanie / bonnet / headgear"),
    "glasses": phrases("sunglasses"),
    "scarf": phrases("shawl"),
    "beard": phrases("goatee"),
}
"""Words for what is worn."""
STRIPES: dict[str, tuple[str, ...]] = {
    "plain": phrases("no pattern at all"),
    "dotted": phrases("dots / spots / a polka dot pattern / polka-dots"),
    "floral": phrases("flowers on it / blossoms"),
    "striped": phrases("stripes on it / some stripes"),
}
"""Patterns as nouns."""
LOOKS: dict[str, tuple[str, ...]] = {
    "smiling": phrases(
        """smile / a smile / smiley / a big smile / grin / grinning / laugh / laughing / happier / a happy face /
        cheer up / glad / more cheerful / a happy look / a smile on / more happy"""
    ),
    "neutral": phrases("""stop smiling / a straight face / a poker face / more serious / more neutral / less happy"""),
    "sad": phrases("frown / a frown / frowning / cry / crying / sadder / a sad face / miserable / more sad"),
    "surprised": phrases(
        """startled / stunned / astounded / a surprised look / a surprised face / a look of surprise"""
    ),
}
"""Expressions of a face."""
SIZES: dict[str, tuple[str, ...]] = {
    "bigger": phrases(
        """bigger / larger / huger / taller / huge / enormous / giant / gigantic / massive / twice as big / twice
        its size / twice as tall / big and tall / a lot of bigger / up a size / twice the size / twice as large /
        more prominent / double the size / wider / a larger size / grow / grow bigger / more size / up in size / as
        big as possible / more big / a bigger size / bulkier / chunkier / colossal / humongous"""
    ),
    "smaller": phrases(
        """smol / smaller / littler / tinier / less big / half the size / down in size / half as tall /
        down a size / half
        as big / half as large / teeny / minuscule / miniature / mini / shorter / less prominent / shrink / tiny /
        less large / less size / half its size / a smaller size / less tall / teeny tiny / itty bitty"""
    ),
    "big": phrases("big / large / tall / great big"),
    "small": phrases("small / little / tiny"),
}
"""Changes of size, and sizes as they are."""
POSES: dict[str, tuple[str, ...]] = {
    "sitting": phrases(
        "sit still / seat / have a seat / sits / sits down / sitting position / sit up / sat / sat down"
    ),
    "standing": phrases("on its feet / stands / on all fours / standing position / to its feet"),
    "lying": phrases(
        """lie flat / go to sleep / goes to sleep / fall asleep / take a nap / takes a nap / took a nap /
        has a nap / have a lie down / nap / lies / lies down /
        lie down and rest / lie down and sleep / asleep / snooze / napping / have a nap / snoozing / have a rest /
        lying position / laying"""
    ),
    "jumping": phrases("jump up and down / jump in the air / jumps / in mid-air / in midair / leaps / bounce"),
    "running": phrases("run away / runs / run around / on the run / dash / trot"),
    "flying": phrases(
        """soar / flies / fly off / fly up / open its wings / spread wings / with open wings / airborne / spread
        your wings"""
    ),
    "walking": phrases("walks / wander / take a walk / wander about"),
    "perched": phrases("sit down / sit / sitting / perching / settle"),
    "waving": phrases("waves / say hello / wave back / greet us"),
    "arms raised": phrases(
        """raise your arms / arms up / hands up / arms in the air / hands in the air / arms raised / raised arms /
        lift your arms / hold up their arms / lift her arms / lift his arms / raise both arms / arms above the head
        / put her hands up / put his hands up / raise the arms / put her arms up / put his arms up / throw their
        arms up / raise their hands / arms held high"""
    ),
    "arms down": phrases(
        """lower your arms / arms down / hands down / arms lowered / arms at the sides / put your arms down /
        lowered arms / put her arms down / put his arms down / drop her arms / drop his arms / lower the arms / arms
        by the side / let their arms hang"""
    ),
    "swimming": phrases("paddle / swims / float / floating / swim about"),
    "rearing": phrases("rise up / rears / stand on hind legs"),
}
"""Poses beside the templates' own."""
CUTS: dict[str, tuple[str, ...]] = {
    "long": phrases(
        """long hair / longer hair / hair longer / hair long / hair grow / hair grow long / hair be long / hair be
        longer / hair a lot longer / hair much longer / hair a bit longer / grow hair / hair to be long / hair grow
        longer / long locks / long hairdo"""
    ),
    "short": phrases(
        """short hair / shorter hair / hair shorter / hair short / hair be short / hair be shorter / a short haircut
        / cropped hair / hair a bit shorter / hair much shorter / hair a lot shorter / a bob / hair cut short / hair
        to be short / a short cut / short haircut"""
    ),
    "curly": phrases(
        """curly hair / hair curly / curls / a perm / curly locks / curlier hair / hair curlier / hair be curly /
        hair in curls / wavy hair / some curls / hair curled / curly / hair to be curly"""
    ),
    "bald": phrases(
        """bald / a bald head / no hair / without hair / hairless / a shaved head / shave the head / remove hair /
        bald head / shave his head / shave her head / shave their head / shave the head of / without any hair /
        shaved head / shave / be shaved / hair gone / a bald look"""
    ),
}
"""Hair."""
LENGTHS: dict[str, tuple[str, ...]] = {
    "sleeves none": phrases(
        """no sleeves / sleeveless / without sleeves / a sleeveless top / sleeves off / sleeves gone / a sleeveless
        shirt / without any sleeves / cut off the sleeves / remove the sleeves / lose the sleeves / take off the
        sleeves / sleeveless top / sleeveless shirt / get rid of the sleeves"""
    ),
    "sleeves short": phrases(
        """short sleeves / shorter sleeves / sleeves short / sleeves shorter / short-sleeved / sleeves be short /
        sleeves be shorter / a short-sleeved top / a short sleeved shirt / short sleeved top / shorten the sleeves /
        roll up the sleeves / a short-sleeved shirt / a t-shirt with short sleeves"""
    ),
    "sleeves long": phrases(
        """long sleeves / longer sleeves / sleeves long / sleeves longer / long-sleeved / sleeves be long / sleeves
        be longer / a long-sleeved top / a long sleeved shirt / lengthen the sleeves / a long-sleeved shirt / full
        sleeves / roll down the sleeves"""
    ),
    "hem short": phrases(
        """short hem / a short hem / hem short / hem shorter / a shorter hem / shorts / skirt shorter / skirt short
        / dress shorter / dress short / trousers shorter / a short skirt / a shorter skirt / a shorter dress /
        shorter trousers / shorten the hem / raise the hem / shorten the dress / pants shorter / shorten the skirt /
        shorten the trousers / short trousers / short pants / skirt be shorter / a short dress / dress be shorter /
        hem be shorter / a miniskirt / a mini skirt / shorter pants / trousers short"""
    ),
    "hem long": phrases(
        """long hem / a long hem / hem long / hem longer / a longer hem / long trousers / skirt longer / skirt long
        / dress longer / dress long / trousers longer / a long skirt / a longer skirt / long pants / a longer dress
        / longer trousers / lengthen the hem / lower the hem / lengthen the dress / pants longer / lengthen the
        skirt / lengthen the trousers / skirt be longer / dress be longer / hem be longer / longer pants / trousers
        long"""
    ),
    "outfit dress": phrases(
        """a dress / a gown / into a dress / in a dress / a nice dress / dress on / a pretty dress"""
    ),
    "outfit top and bottom": phrases(
        """a top and bottom / a top and trousers / a shirt and trousers / a shirt and pants / a top and pants /
        trousers and a shirt / pants and a shirt / no dress / without the dress / out of the dress / a shirt and
        jeans / a t-shirt and jeans / jeans and a t-shirt / a top and a skirt / a blouse and a skirt / trousers and
        a top / a shirt and a skirt / top and trousers / shirt and trousers"""
    ),
}
"""Sleeves, hem and outfit: trait and value."""
DECORATIONS = phrases(
    """nice / cute / pretty / lovely / beautiful / little / small / big / tiny / large / lonely / sweet / fluffy /
    friendly / new / brand new / good old / fine / funny / adorable / cool / happy / single / whole / old / young /
    silly / poor / great / stupid / ugly / annoying / damn / bloody / jolly / fancy / wonderful / very / really /
    tall / own / gorgeous / boring / cosy / shiny / huge / giant / wild / proper / simple / extra / additional"""
)
"""Adjectives that change nothing."""
MANNERS = phrases(
    """look / finish / version / pattern / design / print / tone / shade / hue / tint / paint job / paintjob / coat
    / coat of paint / makeover / colour / style / theme / vibe / touch / feel / outfit / shape / scheme / appearance"""
)
"""Nouns that only carry the adjective before them: "give it a red look"."""
TIMES: dict[str, tuple[str, ...]] = {
    "day": phrases(
        """day / daytime / day time / daylight / broad daylight / noon / midday / morning / by day / during the day
        / in the daytime / at noon / at midday / light outside / light out / in daylight / in broad daylight / the
        middle of the day / sunrise / early morning / the daylight / a day scene / day again / a daytime scene / in
        the morning / afternoon / sun come up / the day / day version / the sun rise / in the afternoon / the sun
        come up / the sun comes up / the sun came up / the sun rises / sun rise"""
    ),
    "sunset": phrases(
        """sunset / a sunset / at sunset / dusk / at dusk / evening / in the evening / twilight / sundown / at
        twilight / the golden hour / golden hour / at sundown / late evening / the evening / a sunset sky / the
        setting sun / sun setting / the sun setting / the sun set / the sun go down / the sun going down / early
        evening / an evening scene / a sunset scene / nearly night / at golden hour / evening light / in the
        twilight / an evening sky"""
    ),
    "night": phrases(
        """night / at night / nighttime / night time / night-time / midnight / at midnight / dark outside / by night
        / late at night / a night scene / nightfall / at nighttime / in the dark / after dark / dark out / pitch
        dark / in the middle of the night / a starry night / under the stars / a night sky / a starry sky /
        moonlight / in the moonlight / by moonlight / the middle of the night / night again / dark night / the night
        / stars in the sky / stars / starlight / under a starry sky"""
    ),
}
"""Times of day."""
WEATHERS: dict[str, tuple[str, ...]] = {
    "clear": phrases(
        """sunny / sunny weather / clear weather / good weather / nice weather / clear skies / a clear sky / blue
        sky / blue skies / sunshine / dry / fair weather / the weather clear / fine weather / the sky clear / the
        weather nice / clear / dry weather / a cloudless sky / no clouds / clear sky / the weather good / a blue sky
        / the sky blue / weather clear"""
    ),
    "rain": phrases(
        """rain / the rain / rainy / raining / rainy weather / pour / pouring / drizzle / a drizzle / rained / in
        the rain / raindrops / a rainy day / a shower / rain shower / a downpour / some rain / wet weather /
        rainfall / rain falling / pouring rain / pouring with rain / rain pouring down / rain falls / the weather
        rainy / pouring down / bucketing down / rain down / rain come down / heavy rain"""
    ),
    "snow": phrases(
        """snow / snowy / snowing / snowfall / snowflakes / snow falling / some snow / a blizzard / flurries /
        falling snow / snowed / snowy weather / snow fall / the snow falling / a snowstorm / snow storm / snow
        flakes / snow falling down / snow come down / the snow / the weather snowy / snow in the air / heavy snow /
        snowflakes falling / flakes"""
    ),
    "fog": phrases(
        """fog / the fog / foggy / mist / misty / hazy / haze / the mist / in the fog / in fog / foggy weather /
        some fog / a bit of fog / fog rolling in / the weather foggy / fog roll in / a misty day / a foggy day / in
        the mist / foggier / a bit of mist / wrapped in fog"""
    ),
    "rainbow": phrases(
        """rainbow / a rainbow / the rainbow / a rainbow in the sky / rainbow in the sky / a nice rainbow / a big
        rainbow / a colourful rainbow / a rainbow up there / a rainbow above / a rainbow over it / a beautiful
        rainbow"""
    ),
}
"""Weathers."""
STYLES: dict[str, tuple[str, ...]] = {
    "flat": phrases(
        """flat / a flat drawing / flat style / a flat style / flat colours / flat design / a flat illustration /
        the flat style / a flat look / a flat design / no outlines / without outlines"""
    ),
    "outlined": phrases(
        """outlined / an outlined drawing / outlines / a comic / a cartoon / comic style / cartoon style / a comic
        book / cartoony / cartoonish / a comic strip / black outlines / a colouring book / comic / cartoon / comic
        book style / thick outlines / outlined style / a comic style / a cartoon style / a coloring book / an
        outline"""
    ),
    "pencil": phrases(
        """pencil / a pencil sketch / pencil sketch / a pencil drawing / a sketch / pencil drawing / sketch / in
        pencil / pencil style / a hand-drawn sketch / sketched / drawn in pencil / drawn with a pencil / a pencil
        style / sketchy / a graphite drawing / graphite / hand drawn / hand-drawn / with a pencil"""
    ),
    "watercolour": phrases(
        """watercolour / a watercolour / watercolor / a watercolor / watercolours / watercolors / in watercolours /
        in watercolour / in watercolor / in watercolors / a watercolour painting / a watercolor painting /
        watercolour style / watercolor style / a watercolour style / aquarelle / watercolour paint / watercolour
        painting / watercolor painting / painted in watercolour"""
    ),
    "pixel art": phrases(
        """pixel art / pixelated / pixels / 8-bit / 8 bit / pixel style / a pixel art picture / pixel-art / an old
        video game / a retro game / a video game / a retro video game / in pixels / a pixel art style / pixel art
        style / big pixels / an 8-bit game / pixel / an old computer game / blocky"""
    ),
    "oil": phrases(
        """oil / an oil painting / oil painting / in oil / in oils / oils / oil paint / oil paints / oil painting
        style / oil on canvas / an oil painting style / painted in oil / an old master painting / with oil paint /
        thick brush strokes"""
    ),
    "neon": phrases(
        """neon / a neon drawing / a neon sign / neon style / neon lights / in neon / neon sign / a neon style /
        glowing neon / neon colours / glowing lines / a neon look / glowing outlines / neon tubes"""
    ),
}
"""Styles of drawing."""
WHOLE = phrases(
    """everything / all this / all of this / this whole thing / this whole picture / this whole scene / the picture
    / this picture / the image / the scene / the whole picture / the whole thing / the whole scene / the drawing /
    the setting / the location / the place / this / all of it / the weather / the time / the time of day / the style
    / the sky / the whole image / this image / this scene / the scenery / them all / all of them / everyone /
    everybody / them / us / the style of the picture / picture / scene / the background scenery / this drawing / the
    drawing style / this thing / style / weather / drawing / image / to the sky / in the sky / the art style"""
)
"""The picture as a whole."""
NUMBERS: dict[str, tuple[str, ...]] = {
    "2": phrases(
        """two / 2 / a couple of / a pair of / couple of / a couple / another two / both a pair of / another couple
        of / another pair of / exactly two / 2x / x2 / a second and third / a duo of / two of / two whole / pair of"""
    ),
    "3": phrases(
        """three / 3 / a trio of / trio of / another three / 3x / exactly three / a group of three / a set of three
        / three whole / a threesome of / a row of three / a bunch of three"""
    ),
}
"""How many."""

ORDINALS: dict[str, tuple[str, ...]] = {
    "1": phrases("first / 1st / very first"),
    "2": phrases("second / 2nd"),
    "3": phrases("third / 3rd"),
    "-1": phrases("last / final / very last"),
}
"""Which in a row, from the left; -1 = the last."""
SHADES_OF_TWO: dict[str, tuple[str, ...]] = {
    "darker": phrases("darker / darkest / dark"),
    "lighter": phrases("lighter / lightest / brighter / brightest / paler / palest / light / pale"),
}
"""Which by its colour, among its like."""
WHATEVER = phrases(
    """what's / what is / whatever / whatever is / whatever's / whatever stands / whatever sits / whatever you see /
    what stands / what sits / what you see / what we see / everything that is / anything that is / the thing that is /
    the thing that's / the thing that stands / the thing / the object / the item / the stuff / that thing /
    that object /
    whoever is / whoever's / whoever stands / anything / that thing there"""
)
"""Something named only by where it is."""
COLOURED_AS = phrases(
    """the same colour as / same colour as / the same color as / the same as / same as / the colour of / the color of /
    in the colour of / in the same colour as / the same shade as / match / matching / to match / matches /
    coloured like /
    the colours of / as colourful as / the exact colour of / the exact same colour as / a match for"""
)
"""Before a thing that has the colour wanted."""
