"""Which language a text is in, where that is clearly not English.

By the script it is written in and by small tables of words: on short requests these find more and are wrong less often
than a trained identifier (docs/LOG.md). English typed badly, a borrowed word or a name is English.
"""

import re
import unicodedata
from functools import lru_cache

from dialogpaint.dialogue.language_words import ENGLISH_WORDS, LATIN
from dialogpaint.dialogue.quotations import QUOTED

_SORRY = "I only understand English so far."
_SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("uk", "[іїєґІЇЄҐ]", "Поки що я розумію лише англійську."),
    ("ru", "[\u0400-\u04ff]", "Пока я понимаю только по-английски."),
    ("el", "[\u0370-\u03ff]", "Προς το παρόν καταλαβαίνω μόνο αγγλικά."),
    ("ja", "[\u3040-\u30ff]", "今のところ英語しかわかりません。"),
    ("ko", "[\uac00-\ud7af\u1100-\u11ff]", "아직은 영어만 이해할 수 있어요."),
    ("zh", "[\u3400-\u9fff]", "目前我只懂英语。"),
    ("fa", "[پچژگ]", "فعلاً فقط انگلیسی می‌فهمم."),
    ("ar", "[\u0600-\u06ff]", "لا أفهم حتى الآن سوى الإنجليزية."),
    ("he", "[\u0590-\u05ff]", "בינתיים אני מבין רק אנגלית."),
    ("hi", "[\u0900-\u097f]", "अभी मैं केवल अंग्रेज़ी समझता हूँ।"),
    ("th", "[\u0e00-\u0e7f]", "ตอนนี้ฉันเข้าใจเฉพาะภาษาอังกฤษ"),
    ("other", "[^\\W\\d_]", ""),
)
"""Code, letters that tell it, sorry. The first whose letters occur: Ukrainian before Russian, Kana before Han."""


_BORROWED = re.compile(
    r"\b(c'est la vie|la vie en rose|joie de vivre|je ne sais quoi|que sera sera|dia de los muertos|art nouveau"
    r"|casa blanca|la dolce vita|mi casa|carte blanche|film noir|pinot noir|plus[- ]size)\b"
)

_VIETNAMESE = re.compile("[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_LETTERS = str.maketrans("øłıđ", "olid")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ELISION = re.compile(r"\b([ldjnmtsc]|qu)'(?=\w)")


def foreign(said: str) -> str | None:
    """The language's code (ISO 639-1; "da" is Norwegian too, "other" a script with no language here), or None: it may
    be English. What stands in quotation marks does not count.
    """
    text = QUOTED.sub(" ", unicodedata.normalize("NFKC", said).replace("’", "'").lower())
    letters = [letter for letter in text if letter.isalpha()]
    others = [letter for letter in letters if not unicodedata.name(letter, "LATIN").startswith("LATIN")]
    if len(others) > max(1, len(letters) // 2):
        return next(code for code, own, _ in _SCRIPTS if re.search(own, "".join(others)))
    return _by_words(_WORD.findall(_ELISION.sub(r"\1 ", _BORROWED.sub(" ", text))))


def only_english(code: str) -> str:
    """A polite line: in English, then in the user's language where it is known."""
    sorry = LATIN[code].sorry if code in LATIN else next(line for each, _, line in _SCRIPTS if each == code)
    return f"{_SORRY} / {sorry}" if sorry else _SORRY


def _by_words(words: list[str]) -> str | None:
    """The language with the most words here."""
    scores = {code: _score(words, code) for code in LATIN}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] > (0, 0) else None


def _score(words: list[str], code: str) -> tuple[int, int]:
    """How many of the words are of that language, and how many with every accent; (0, 0) when none of them is surely
    so, or when there are not more than two of them to one English word, or the
    most words are of neither.
    """
    own, small = _TABLES[code]
    spelled = [word if code == "vi" else _folded(word) for word in words]
    telling = sum(plain in own and _tells(word) for word, plain in zip(words, spelled, strict=True))
    known = sum(plain in own or plain in small or _looks_so(plain, code) for plain in spelled)
    english = sum(
        word in ENGLISH_WORDS and plain not in own and plain not in small
        for word, plain in zip(words, spelled, strict=True)
    )
    if not telling or known <= 2 * english or 2 * known < len(words):
        return (0, 0)
    return (known, sum(word in _EXACT[code] for word in words))


def _tells(word: str) -> bool:
    """Two plain letters are soon typed by mistake."""
    return word not in ENGLISH_WORDS and (len(word) > 2 or not word.isascii())


def _looks_so(word: str, code: str) -> bool:
    return code == "vi" and bool(_VIETNAMESE.search(word))


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Without accents: many leave them out."""
    plain = word.replace("ß", "ss").replace("æ", "ae").translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))


def _table(code: str, words: str) -> frozenset[str]:
    return frozenset(words.split() if code == "vi" else map(_folded, words.split()))


_TABLES = {code: (_table(code, each.own), _table(code, each.small)) for code, each in LATIN.items()}
_EXACT = {code: frozenset(f"{each.own} {each.small}".split()) for code, each in LATIN.items()}
