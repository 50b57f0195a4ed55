"""The words of light, colour and sharpness: ways to be, properties, and which way an order goes."""

from dialogpaint.editors.adjust.words import word_set

# Ways to be, and the property they speak of. The second group says something only with "too", "more", "less", ...
COMPARED: dict[str, tuple[str, int]] = {
    **dict.fromkeys(
        ("brighter", "lighter", "brighten", "lighten", "brightening", "brightened", "lightening"), ("brightness", 1)
    ),
    **dict.fromkeys(("darker", "dimmer", "darken", "dim", "darkened", "darkening"), ("brightness", -1)),
    **dict.fromkeys(("warmer", "warm-up", "warming", "cosier", "cozier", "toastier"), ("warmth", 1)),
    **dict.fromkeys(("cooler", "colder", "chillier", "icier", "frostier", "cooling", "bluer-toned"), ("warmth", -1)),
    **dict.fromkeys(
        (
            "sharper",
            "crisper",
            "sharpen",
            "sharp",
            "crisp",
            "unblur",
            "deblur",
            "clearer",
            "sharpened",
            "sharpening",
            "crisping",
            "crispier",
        ),
        ("sharpness", 1),
    ),
    **dict.fromkeys(
        ("blurrier", "softer", "soften", "fuzzier", "softening", "blurring", "dreamier"), ("sharpness", -1)
    ),
    **dict.fromkeys(("saturate", "vivid", "vibrant", "colourful", "richer"), ("saturation", 1)),
    **dict.fromkeys(("desaturate", "desaturated", "muted", "paler", "subdued"), ("saturation", -1)),
    **dict.fromkeys(("punchier", "punchy", "snappier", "livelier"), ("pop", 1)),
    **dict.fromkeys(("flatter",), ("pop", -1)),
    **dict.fromkeys(("contrasty", "contrastier", "dehaze", "crunchier"), ("contrast", 1)),
    **dict.fromkeys(("noisier", "grainier", "grittier"), ("noise", 1)),
    **dict.fromkeys(("denoise", "smoother", "denoising", "degrain", "cleaner"), ("noise", -1)),
    **dict.fromkeys(("overexposed", "over-exposed", "blown-out", "burnt-out"), ("exposure", -1)),
    **dict.fromkeys(("underexposed", "under-exposed"), ("exposure", 1)),
}
PLAIN: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("bright", "light", "glaring", "blinding"), ("brightness", 1)),
    **dict.fromkeys(("dark", "gloomy", "dim", "murky", "darkish", "pitch-black"), ("brightness", -1)),
    **dict.fromkeys(("warm", "yellow", "yellowish", "orange", "orangey", "reddish", "ruddy"), ("warmth", 1)),
    **dict.fromkeys(("cool", "cold", "blue", "bluish"), ("warmth", -1)),
    **dict.fromkeys(("magenta", "pinkish", "purplish"), ("tint", 1)),
    **dict.fromkeys(("green", "greenish"), ("tint", -1)),
    **dict.fromkeys(("blurry", "blurred", "soft", "fuzzy", "unsharp", "mushy", "smeary"), ("sharpness", -1)),
    **dict.fromkeys(
        ("saturated", "intense", "garish", "gaudy", "loud", "fake", "neon", "oversaturated"), ("saturation", 1)
    ),
    **dict.fromkeys(("dull", "washed-out", "pale", "faded", "colourless", "drab", "bleached"), ("saturation", -1)),
    **dict.fromkeys(("flat", "lifeless", "boring", "bland", "dead"), ("pop", -1)),
    **dict.fromkeys(("noisy", "grainy", "speckled"), ("noise", 1)),
    **dict.fromkeys(("harsh", "stark", "brutal"), ("contrast", 1)),
    **dict.fromkeys(("hazy", "milky", "foggy", "misty"), ("contrast", -1)),
    **dict.fromkeys(("crunchy", "oversharpened"), ("sharpness", 1)),
}
TOWARDS: dict[str, str] = {
    "bright": "brighter",
    "light": "brighter",
    "dark": "darker",
    "dim": "darker",
    "warm": "warmer",
    "cold": "cooler",
    "cool": "cooler",
    "soft": "softer",
    "dreamy": "softer",
    "dreamy and soft": "softer",
    "soft and dreamy": "softer",
    "blurry": "softer",
    "saturated": "more saturated",
    "clear": "sharper",
    "flat": "flatter",
    "pale": "paler",
    "faded": "paler",
    "grainy": "grainier",
    "gritty": "grainier",
}
"""Ways to be, and how to get there; wishes only where the whole picture is spoken of."""
CURED = word_set("overexposed over-exposed blown-out burnt-out underexposed under-exposed")
"""Faults that are met with their cure, "less" of them as well as "too"."""
ONLY_TOO = word_set("""
yellow yellowish orange reddish blue bluish magenta pinkish purplish green greenish harsh boring lifeless gloomy
orangey ruddy loud fake neon stark brutal bland dead foggy misty
""")
"""Of colours these are no wishes: "make it more blue" may well speak of a thing."""
COMPLAINTS = word_set("""
dark gloomy blurry fuzzy unsharp dull washed-out pale faded drab flat noisy grainy murky darkish pitch-black mushy
smeary speckled blinding glaring hazy milky oversaturated oversharpened bland bleached
""")
SAYS = word_set("is are looks look seems feels was appears")
FAULTS = frozenset(PLAIN)
"""Words for what can be wrong with a picture's light and colours."""
PROPERTY_OF: dict[str, str] = {
    **dict.fromkeys(("brightness", "lightness"), "brightness"),
    **dict.fromkeys(("contrast", "contrasts"), "contrast"),
    **dict.fromkeys(("exposure",), "exposure"),
    **dict.fromkeys(("shadows", "shadow", "darks", "blacks"), "shadows"),
    **dict.fromkeys(("highlights", "highlight", "brights", "whites"), "highlights"),
    **dict.fromkeys(("saturation", "vibrance", "vividness", "vibrancy"), "saturation"),
    **dict.fromkeys(("colour", "colours"), "colours"),
    **dict.fromkeys(("warmth", "temperature", "temp"), "warmth"),
    **dict.fromkeys(("tint",), "tint"),
    **dict.fromkeys(("sharpness", "clarity", "crispness", "definition"), "sharpness"),
    **dict.fromkeys(("noise", "grain", "graininess", "speckle", "speckles", "iso"), "noise"),
    **dict.fromkeys(("vignette", "vignetting"), "vignette"),
    **dict.fromkeys(("blur", "blurriness"), "blur"),
    **dict.fromkeys(("punch", "pop", "oomph", "zing", "punchiness", "impact"), "pop"),
    **dict.fromkeys(("corners", "edges"), "corners"),
    **dict.fromkeys(("haze", "haziness"), "haze"),
}
MORE = word_set("""
more increase increased increasing raise boost boosted add adding higher bump pump crank amp push strengthen
enhance lift intensify stronger deepen open needs need wants high greater extra upped better lifted raised pushed
kick lifting hiked
""")
LESS = word_set("""
less decrease decreased decreasing reduce reduced lower lowered dial pull cut drop remove rid weaken weaker
fewer recover take clean low tame kill suppress eliminate lose calm knock
mute shrink
""")
FILLERS = word_set("""
use me by of at it this that the a an is be are am was looks look looking feels feel seems appears make makes making
set only get give turn to of in my overall all should with do apply put have has some any for bring i you there here
still even back from level levels everything bit and effect film on turned gets got whole setting same also
lighting photo picture image tones tone could would can being
""")
DRAWN_SHADOWS = word_set("add adding more less remove rid cut take drop clean extra")
"""With "shadows" these may speak of the shadow of a thing."""
PHRASES = (
    ("washed out", "washed-out"),
    ("blown out", "blown-out"),
    ("out of focus", "blurry"),
    ("over exposed", "overexposed"),
    ("under exposed", "underexposed"),
    ("colour temperature", "temperature"),
    ("white balance", "temperature"),
    ("get rid of", "rid"),
    ("burnt out", "burnt-out"),
    ("burned out", "burnt-out"),
    ("tone down", "reduce"),
    ("come down", "lower"),
    ("go down", "lower"),
    ("come up", "raise"),
    ("go up", "raise"),
    ("noise reduction", "less noise"),
    ("smooth out", "less"),
    ("less darkness", "brighter"),
    ("glare", "highlights"),
    ("pull back", "lower"),
    ("dial back", "lower"),
    ("bring down", "lower"),
    ("rescue the shadows", "lift shadows"),
    ("save the shadows", "lift shadows"),
    ("soften the contrast", "reduce contrast"),
    ("softer contrast", "less contrast"),
    ("dark areas", "shadows"),
    ("dark parts", "shadows"),
    ("dark bits", "shadows"),
    ("bright areas", "highlights"),
    ("bright parts", "highlights"),
    ("bright bits", "highlights"),
    ("light areas", "highlights"),
    ("could do with", "needs"),
    ("could use", "needs"),
    ("too much", "too"),
    ("too overexposed", "overexposed"),
    ("too underexposed", "underexposed"),
    ("too over-exposed", "over-exposed"),
    ("too under-exposed", "under-exposed"),
    ("too blown-out", "blown-out"),
    ("deeper blacks", "deepen shadows"),
    ("crush the blacks", "deepen shadows"),
    ("crush the shadows", "deepen shadows"),
    ("cut through", "less"),
    ("deeper shadows", "deepen shadows"),
    ("darker blacks", "deepen shadows"),
    ("not nearly", "not"),
    ("not quite", "not"),
    ("more light", "brighter"),
    ("less light", "darker"),
    ("light it up", "brighter"),
    ("light up", "brighter"),
    ("warm it up", "warmer"),
    ("warm up", "warmer"),
    ("cool it down", "cooler"),
    ("cool down", "cooler"),
    ("cool it off", "cooler"),
    ("film grain", "add grain"),
    ("dark corners", "vignette"),
    ("dark edges", "vignette"),
    ("dark vignette", "vignette"),
    ("jazz it up", "punchier"),
    ("spice it up", "punchier"),
    ("make it pop", "more pop"),
    ("makes it pop", "more pop"),
    ("let it pop", "more pop"),
    ("colours pop", "more pop"),
    ("colour cast", "tint"),
)
NOUNS = frozenset(PROPERTY_OF)
VOCABULARY = frozenset(
    {*COMPARED, *PLAIN, *PROPERTY_OF, *MORE, *LESS, *FILLERS, "too", "enough", "not", "down", "focus", "areas", "parts"}
)
