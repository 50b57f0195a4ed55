"""Turns that are not edits: taking back, bringing back, small talk, questions, and what cannot be done."""

FORGET_LAST = (
    "forget that", "forget it", "forget the last one", "forget the last edit", "undo", "undo that", "undo it", "undo the last edit",
    "take that back", "take it back", "take back the last edit", "go back", "go back one", "go back one step", "one step back",
    "step back", "revert", "revert that", "revert the last change", "cancel that", "scratch that", "never mind that", "roll back",
    "roll that back", "I don't want that", "I didn't want that", "no, undo that", "put it back the way it was", "put it back how it was",
    "as it was before", "like before please", "the previous version", "back to the previous version", "it was better before",
    "I liked it better before", "I preferred the previous one", "go back to the last version", "return to the previous picture",
    "remove the last edit", "delete the last change", "undo the last change", "undo the last thing", "undo your last edit",
    "reverse that", "un-do that", "ctrl z", "ctrl+z", "forget what I just said", "not like that, go back", "no no, go back",
    "that was a mistake, undo", "that's worse, go back", "oops, undo", "oops", "discard that", "discard the last change", "withdraw that",
    "let's go back", "make it like it was before", "make it how it was", "back please", "back", "can we go back", "I changed my mind, undo that",
    "hmm no, take that back", "nope, undo", "rewind", "return to before", "that looks bad, undo it", "that's not what I wanted, undo",
    "ugh no, revert", "drop that last change", "drop the last edit", "forget about that", "forget about the last one", "ignore that last edit",
    "restore the previous version", "change it back", "switch it back", "turn it back to how it was", "undo this", "please undo",
    "strike that", "no wait, go back",
)  # fmt: skip
FORGET_MANY = (
    "go back {n}", "go back {n} steps", "undo the last {n}", "undo {n}", "undo the last {n} edits", "undo {n} steps", "forget the last {n}",
    "forget the last {n} edits", "take back the last {n}", "take back the last {n} changes", "{n} steps back", "revert the last {n}",
    "revert {n} steps", "roll back {n}", "roll back {n} edits", "step back {n} times", "remove the last {n} edits", "cancel the last {n}",
    "undo my last {n} changes", "go {n} back", "go {n} steps back", "back {n}", "undo {n} times", "rewind {n} steps", "drop the last {n} changes",
    "forget {n} edits", "scratch the last {n}", "discard the last {n} changes", "the version {n} steps ago", "return to {n} versions ago",
)  # fmt: skip
COUNT_WORDS: dict[str, tuple[str, ...]] = {
    "2": ("two", "2", "two", "a couple of", "both"),
    "3": ("three", "3"),
    "4": ("four", "4"),
    "5": ("five", "5"),
}
FORGET_ALL = (
    "forget everything", "forget all", "forget all of it", "undo everything", "undo all", "undo all edits", "start over", "start again",
    "start from scratch", "reset", "reset everything", "reset the picture", "go back to the beginning", "go back to the start",
    "back to the original", "back to the start", "show me the original", "restore the original", "the original picture please",
    "I want the original back", "revert everything", "revert to the original", "revert all changes", "remove all edits", "delete all edits",
    "take everything back", "take back all changes", "cancel everything", "discard everything", "discard all changes", "scratch everything",
    "clear all edits", "from the beginning please", "let's begin again", "let's start over", "undo all my changes", "go all the way back",
    "return to the first version", "first version please", "the first picture again", "wipe all the changes", "forget all the edits",
    "undo it all", "throw away all the changes", "back to square one", "begin from the original again",
)  # fmt: skip
FORGET_NAMED = (
    "forget {t}", "forget {t}", "forget {t} but keep the rest", "forget {t}, keep the rest", "undo {t}", "undo {t} but keep the rest",
    "take {t} back", "take back {t}", "revert {t}", "forget about {t}", "forget about {t} but keep everything else", "undo just {t}",
    "undo only {t}", "only forget {t}", "just forget {t}", "cancel {t}", "drop {t} again but keep the rest", "go back on {t}",
    "undo {t} and keep the others", "keep everything except {t}", "keep all edits but {t}", "keep the rest but forget {t}", "scratch {t}",
    "never mind {t}", "I changed my mind about {t}", "actually forget {t}", "everything but {t} can stay", "reverse {t}", "withdraw {t}",
    "undo the edit with {t}", "forget the edit about {t}", "forget what you did to {t}", "undo what you did to {t}",
    "forget {t} only, the rest is fine", "roll back {t} but leave the rest", "discard {t}, leave the rest", "leave out {t} but keep the other edits",
)  # fmt: skip
REDO = (
    "redo", "redo that", "redo it", "bring it back", "bring that back", "put it back", "do it again", "undo the undo", "redo the last one",
    "redo the last edit", "actually keep it", "no, keep it", "keep it after all", "I want it back", "I changed my mind, bring it back",
    "restore it", "restore that", "restore the edit", "go forward", "forward", "step forward", "one step forward", "re-do", "redo please",
    "I liked it, bring it back", "actually it was good", "actually that was better", "it was better with it", "reapply that", "reapply it",
    "apply it again", "get it back", "give it back", "I take that back, keep it", "no wait, I liked that", "ctrl y", "ctrl shift z",
    "hmm, it was better after", "unforget that", "undo that undo", "don't undo that", "restore the last change", "bring back the last edit",
    "put that back in", "go forward again", "return to the newer version", "let's have it back", "revert the undo", "remember it again",
)  # fmt: skip
REDO_MANY = (
    "redo {n}", "redo {n} steps", "redo the last {n}", "bring back the last {n}", "go forward {n}", "go forward {n} steps", "{n} steps forward",
    "restore the last {n} edits", "bring {n} back", "reapply the last {n}", "redo {n} edits",
)  # fmt: skip
REDO_ALL = (
    "redo everything", "redo all", "bring everything back", "restore everything", "bring all edits back", "restore all changes",
    "redo all of it", "put everything back", "reapply everything", "all the edits again please", "go all the way forward", "restore all edits",
)  # fmt: skip

TALK: dict[str, tuple[str, ...]] = {
    "hello": (
        "hi", "hello", "hey", "hi there", "good morning", "good evening", "hey there", "hello there", "howdy", "greetings", "yo",
        "hello, how are you", "hi, how are you?", "what's up", "good afternoon", "hiya", "hey, nice to meet you", "are you there", "hallo",
        "hello friend", "anybody there", "morning", "good day", "how are you doing", "how's it going", "hi dialogpaint", "sup",
    ),
    "thanks": (
        "thanks", "thank you", "thank you very much", "thanks a lot", "great", "nice", "perfect", "awesome", "cool", "looks good", "that looks great",
        "I love it", "wonderful", "lovely", "well done", "good job", "nice work", "that's it", "beautiful", "amazing", "thx", "ty", "cheers",
        "that's perfect", "excellent", "very nice", "super", "yes, that's what I wanted", "exactly", "much better", "that's better", "wow",
        "looks amazing", "great job", "I like it", "I like that", "good", "fantastic", "brilliant", "much appreciated", "ok thanks", "love it",
        "haha nice", "that's cute", "so pretty", "thats great", "it looks good now", "ok great", "yay", "sweet", "you're great", "okay good",
    ),
    "help": (
        "what can you do", "what can you do?", "help", "how does this work", "how do I use this", "what are my options", "what can I ask",
        "what can I say", "what commands are there", "can you help me", "how can I edit the picture", "what kind of edits can you make",
        "what edits are possible", "show me what you can do", "give me some ideas", "any suggestions", "what do you suggest", "instructions please",
        "what should I do", "how do I undo something", "how do I start", "list your features", "which colours can I use", "which things can you add",
        "what things do you know", "what can be changed", "I don't know what to do", "how do I change a colour", "what else can you do",
        "what is possible", "what are you able to do", "which styles are there", "what places do you know", "explain how this works", "?",
    ),
    "bye": ("bye", "goodbye", "see you", "that's all", "that's all for today", "I'm done", "see you later", "that will be all", "good night", "done", "quit", "we're finished", "that is all, thank you", "nothing else", "I'm finished, thanks"),
    "who": ("who are you", "what are you", "are you a robot", "are you human", "what's your name", "who made you", "are you an ai", "what is this program", "are you chatgpt", "what is dialogpaint", "do you have a name", "are you a person", "who am I talking to", "what model are you"),
    "edits": (
        "what did you change", "what have you done so far", "what did you do", "which edits did I make", "list the edits", "show the edits",
        "what did we change", "what changes did we make", "summarise the edits", "what was the last edit", "what's been changed", "history",
        "show me the history", "what have I asked for so far", "which changes are applied", "list all changes so far", "what's different now",
    ),
    "picture": (
        "what is in the picture", "what do you see", "what's in the picture?", "describe the picture", "what does it show", "what is this",
        "what's this", "what can you see", "tell me what you see", "what am I looking at", "describe it", "describe the image", "what things are there",
        "what's in the image", "what is there", "what is on the picture", "what's going on in the picture", "which things are in it",
        "where is this", "what is the weather in the picture", "what time of day is it in the picture", "how many things are there",
        "what objects are in the scene", "what is shown here", "tell me about the picture", "can you describe what's there", "who is in the picture",
        "what is the setting", "what's the style of the drawing", "is anything else in the picture", "what animals are there", "caption this",
    ),
}  # fmt: skip
ABOUT_KIND = (
    "how many {p} are there", "is there a {k}", "is there a {k} in the picture", "do you see a {k}", "where is the {k}", "what colour is the {k}",
    "what color is the {k}", "are there any {p}", "can you see the {k}", "what is the {k} doing", "which {p} are in the picture", "how many {p}",
    "count the {p}", "is the {k} on the left", "what does the {k} look like", "describe the {k}", "tell me about the {k}", "do you know what the {k} is",
    "is that a {k}", "how big is the {k}", "what's the {k} wearing", "what is the {k} wearing", "are there {p} in it", "does the picture have a {k}",
)  # fmt: skip
DECLINED: dict[str, tuple[str, ...]] = {
    "off topic": (
        "book me a flight", "what's the weather in Paris", "what's the weather like today", "tell me a joke", "write me a poem", "what is 2 plus 2",
        "who is the president", "order a pizza", "play some music", "set an alarm for seven", "call my mother", "translate this into French",
        "what's the capital of Spain", "how old are you", "write an essay about dogs", "do my homework", "what's the time", "what time is it",
        "tell me a story", "sing a song", "what's the score of the game", "buy me a car", "find me a restaurant", "how do I cook rice",
        "solve this equation", "what's the meaning of life", "recommend a movie", "send an email to my boss", "google the news", "what is the news today",
        "write some python code", "fix my code", "how tall is Mount Everest", "what day is it", "remind me to buy milk", "turn on the lights in my room",
        "give me a recipe for pancakes", "who won the world cup", "how do I lose weight", "what should I eat tonight", "tell me about history",
        "invest my money", "what's the stock price of Apple", "do you love me", "will you marry me", "what's your favourite colour",
        "can you drive a car", "how far is the moon", "how long do dogs live", "what do cats eat", "why is the sky blue", "how fast can a horse run",
        "book a table for two", "calculate 15 percent of 80", "spell rhinoceros", "what's the best phone", "is it going to rain tomorrow",
        "will it snow tomorrow", "open my calendar", "read me the news", "who wrote Hamlet", "when is Easter", "how much does a car cost",
        "where can I buy a hat", "what is the population of China", "tell me something funny", "let's play a game", "write a song about the sea",
        "how do planes fly", "is Mars habitable", "what breed is popular", "convert 10 miles to kilometres", "make me a sandwich", "make me rich",
        "get me a taxi", "plan my holiday", "help me with my taxes", "schedule a meeting", "what's on tv", "text my friend", "delete my account",
        "write a letter to my landlord", "how do I get to the airport", "what's the exchange rate of the dollar", "who invented the bicycle",
        "explain quantum physics", "what does love mean", "how's the traffic", "find me a job", "add milk to my shopping list", "put a meeting in my calendar",
        "can you vacuum the house", "change my password", "paint my bedroom", "walk my dog", "feed my cat", "what is the tallest building in the world",
        "asdfgh", "blah blah", "qwerty", "lorem ipsum", "hahaha", "xyz", "la la la", "banana banana", "...", "????", "I had pasta for lunch",
        "my brother is called Tom", "it is my birthday today", "I am tired", "I like trains", "the meeting is at nine", "my car broke down yesterday",
    ),
    "unsafe": (
        "make it nude", "undress the person", "take off all the clothes", "show the person naked", "remove her clothes", "make her naked",
        "make it pornographic", "add blood and gore", "make it gory", "show a dead body", "kill the dog", "cut off its head", "make him bleed",
        "add a swastika", "make it racist", "make a fake passport", "forge a document", "how do I build a bomb", "make the child undressed",
        "behead the person", "torture the cat", "make it violent and bloody", "show someone being murdered", "make her topless", "strip the person",
        "make it sexual", "add nudity", "hang the man from the tree", "add a nazi flag", "make him look dead with blood", "turn it into porn",
    ),
    "output": (
        "save the picture", "download it", "export it", "send me the picture", "print it", "share it on instagram", "email me the image", "save it as png",
        "open another picture", "load my photo", "upload a file", "make a video of it", "animate it", "turn it into a gif", "post it on facebook",
        "save this as cat.png", "give me the file", "make it a movie", "crop the picture", "rotate the picture", "resize the image to 512 pixels",
        "increase the resolution", "zoom in", "make it 4k", "add text saying hello", "write happy birthday on it", "flip the image", "mirror the picture",
        "open a new file", "close the program", "export the session", "print this on a mug", "upscale it", "add a caption to it", "put my name on it",
    ),
}  # fmt: skip
CANCEL = (
    "never mind", "nevermind", "forget it", "nothing", "no", "nope", "cancel", "none of these", "leave it", "leave it as it is", "don't bother",
    "no thanks", "it's fine", "skip it", "let it be", "don't change anything", "neither", "no change", "drop it", "forget about it", "not now",
    "nah", "on second thought, leave it", "it's ok as it is", "none", "nah it's fine",
)  # fmt: skip
YOU_CHOOSE = (
    "you choose", "you decide", "whatever", "whatever you like", "surprise me", "any", "anything", "I don't care", "don't care", "up to you",
    "your choice", "doesn't matter", "pick one", "just pick one", "you pick", "any of them", "whichever", "I don't mind", "no idea, you choose",
    "whatever you think is best", "random", "as you like", "dunno, you choose", "it doesn't matter to me", "either", "either one",
)  # fmt: skip
BEFORE_REQUEST = (
    "I love this picture.", "This is nice.", "Nice picture!", "It's almost perfect.", "I like the colours.", "My daughter loves this.", "Looks good so far.",
    "Hmm, let me think.", "Okay, next one.", "I have an idea.", "One more thing.", "Let's try something.", "This is for a birthday card.",
    "It's for my son's room.", "The picture is a bit dull.", "It's too empty.", "I'm not happy yet.", "Something is missing.", "We need a change.",
    "That's good.", "Great work!", "Thank you!", "Wonderful.", "Not bad.", "Cool!", "Alright.", "So.", "Hi!", "Hello there.", "Good morning!", "Hey!",
    "Here's what I want.", "I'd like a small change.", "Quick change.", "Listen.", "I was thinking.", "You know what?", "Hear me out.", "Oh I know!",
    "Sorry to bother you again.", "I need your help.", "It looks a bit sad.", "I want to give this to a friend.", "It doesn't look right yet.", "Right.",
    "I'm making a poster.", "This is going on my wall.", "The kids will love it.", "Ok so here is the thing.", "I changed my mind.", "Wait.", "Hmm.",
)  # fmt: skip
AFTER_REQUEST = (
    "Thanks!", "Thank you.", "That would be great.", "That would look better.", "I think it would look nice.", "It's my favourite.", "Please.", "Cheers.",
    "That's all.", "Keep the rest as it is.", "Don't change anything else.", "Leave everything else alone.", "Nothing else.", "Everything else is fine.",
    "The rest can stay.", "Can you do that?", "Is that possible?", "What do you think?", "I can't wait to see it.", "Make it look good.", "It would be funny.",
    "That's what I want.", "Do it nicely.", "Only that.", "I'd love that.", "That would make my day.", "You're the best.", "Sounds good?", "Ok?",
    "keep everything else the same", "and nothing else", "but leave the rest", "without changing anything else", "it suits it better", "that fits better",
)  # fmt: skip
