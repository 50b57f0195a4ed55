"""English words around an edit: verbs by what they do, words that say where or how, and words that say nothing."""

from dialogpaint.dialogue.reading.tables import phrases

VERBS: dict[str, tuple[str, ...]] = {
    "make": phrases(
        """made / be made / redraw / be turned / be changed / be painted / be switched / make / bring / bringing /
        makes / making / turn / turns / turning / change / changing / changed / transform / transforming / convert /
        alter / modify / adjust / update / switch / set / setting / render / become / becomes / became / becoming /
        morph / magic / turned / redo / do / switching / change it so that / make it so that / make sure / see to it
        that / -> / goes / gets / gets to be / grow / colour change to / getting"""
    ),
    "paint": phrases(
        """pimp / done / drawn / redrawn / sketched / be coloured / be colored / be dyed / paint / painting / painted /
        colour / color / colouring / coloring / dye / dyeing / tint / recolour / recolor / repaint / spray / shade /
        fill / brush / spray paint / paint over in / cover / splash / colour in / color in / coloured / colored /
        dyed"""
    ),
    "swap": phrases(
        """replace / replacing / replaced / swap / swapping / swapped / swap out / switch out / exchange /
        exchanging / trade / trade in / trading / substitute / sub out / trade out"""
    ),
    "remove": phrases(
        """don't think we need / do not think we need / don't think i need / don't really need / nobody needs /
        don't want any / can leave / should leave / may leave / there is no / there's no / there was no / there were
        no / isn't any / there wasn't / there weren't / get lost / chop down / cut down / tear down / knock down /
        demolish / bulldoze / raze / fell / tow away /
        tow / uproot / cart off / whisk away / gotta go / has gotta go /
        is gotta go / should disappear / must disappear / be removed /
        be deleted / be taken out / be taken away / be erased / remove / removing / removed / delete / deleting /
        deleted / erase / erasing / erased / get rid of / getting rid of / rid of / be rid of / take out / take away
        / take off / taking away / taking out / taking off / ditch / ditching / lose / losing / drop / cut / cut out
        / wipe out / wipe off / wipe / eliminate / rub out / clear away / hide / leave out / throw out / scrap /
        kick out / edit out / crop out / do away with / dump / bin / axe / zap / nuke / yeet / scrub / chop / chop
        off / strip off / vanish / toss out / trash / kill / kill off / pull out / pull off / pluck out / blot out /
        obliterate / discard / exclude / omit / banish / whip off / out with / off with / bye bye / goodbye / say
        goodbye to / don't show / don't draw / don't want / don't need / do not want / do not need / doesn't need /
        don't want to see / dispose of / disappear / be gone / gone / out / away / go / left out / can't stand / had
        enough of / rather not have / rather not see / do without / live without / could do without / can do without
        / isn't there / wasn't there / weren't there / shouldn't be there / should not be there / shouldn't be here
        / should not be here / doesn't belong there / doesn't belong here / doesn't belong / is not needed / isn't
        really needed / is not really needed / is no longer needed / isn't wanted / isn't welcome / isn't needed /
        is in the way / are in the way / in the way / is in my way / in my way / disappears / disappeared / no / no
        more / without / minus / not any / off / take down / evict / chuck out / boot out / shouldn't have / should
        not have / shouldn't wear / should not wear / rid the picture of / shave off / isn't necessary / is
        unnecessary / no longer wanted / unwanted / go away / out of here / out of there / out of the scene / must
        go / has to go / stop / lift / out of it / can go / should go / clear up / blow away"""
    ),
    "add": phrases(
        """is there room for / is there space for / do we have room for / is there any room for / have we got room
        for / room for / be found / turn up / show up / join / joins / come along / arrive / add / adding / added /
        insert / inserting / include / including / throw in / throwing in / toss in / bring in / drop in / put in /
        putting in / chuck in / pop in / plop in / plop down / stick in / sneak in / squeeze in / slip in / fit in /
        work in / paint in / draw in / draw / sketch in / introduce / create / generate / appear / append / there is
        / there's / there should be / there could be / there must be / there has to be / there needs to be / let
        there be / there to be / there was / there were / there be / invite / insert in / whip up / place in /
        conjure up / miss / missing / is missing / are missing / there are / set up / produce / wouldn't hurt /
        wouldn't go amiss / would not go amiss / would go well / be added / get added / would be nice / plus / bring
        on / more"""
    ),
    "move": phrases(
        """let's go to / be moved / be placed / be put / move / moving / moved / shift / shifting / drag / slide /
        sliding / push / bring / bringing / send / sending / relocate / reposition / nudge / pull / carry / scoot /
        shove / transfer / scooch / budge / position / locate / stand / stands / stood / swing / park / placed /
        moves / belongs / belong / take / taking / go over / goes over / steer / teleport / transport / beam / ship
        / travel / step / walk over / scooting"""
    ),
    "give": phrases(
        """give / gives / giving / given / get / need / needs / have / has to have / having / has got / wants /
        could use / could do with / deserves / would suit / would look good with / hand / equip / fit / lend / grant
        / fancy / gets / grow / let / sport / should get / got to have / misses / lacks / gimme"""
    ),
    "put": phrases(
        """put / lob / bung / whack / puts / putting / place / placing / stick / sticking / pop / popping /
        slap / whack / chuck / plop /
        plonk / lay / plant / throw / drop / toss / leave / set / hang / squeeze / apply / park / shove / use /
        using / print / stitch / sew / iron / stamp / decorate / draw / paint / add / position / dump"""
    ),
    "wear": phrases(
        """wear / wearing / wears / wore / dress / dressed / dressed in / dressing / dress up / put on / putting on
        / try on / rock / don / be wearing / in a pair of / sporting"""
    ),
    "is": phrases("is / are / isn't / was / were"),
    "has": phrases("has / had / has got"),
    "instead": phrases("instead of / in place of / rather than / in lieu of / and not / where / in the place of"),
    "than": phrases("than / over"),
    "shrink": phrases(
        """shrink / shrinking / scale down / size down / reduce / downsize / miniaturise / miniaturize / minimise /
        minimize / deflate / decrease / cut down to size / halve / reduce the size of / halve the size of / decrease
        the size of / push further away / diminish / shrink down"""
    ),
    "enlarge": phrases(
        """enlarge / enlarging / scale up / size up / blow up / inflate / embiggen / increase / grow / double /
        double the size of / increase the size of / magnify / expand / enhance the size of / zoom in on / bring
        closer / supersize / upsize"""
    ),
    "hue": phrases(
        """colour / color / the colour / the color / a colour / a color / paint / coat / coat of paint / a coat of /
        some / a lick of / a fresh coat of / a new coat of / a splash of / a touch of / a lick of paint in / fresh
        coat of / lick of / paint job / shade of / a shade of / colour scheme / hue / colouring / tone / the colour
        of / colour of / the color of / the size of / size of / the pattern of / the pose of / the hair colour /
        pattern / pose / coloured / size / the size / skin tone of"""
    ),
    "too": phrases(
        """too / is too / are too / looks too / look too / way too / is way too / seems too / is a bit too / is far
        too / looks a bit / looks far too / looks way too / seems a bit / seems a little / is a little too / looks a
        bit too / looks a little too / seems way too / feels too / are way too / is so / is a bit / looks so / looks
        really / is very / is really / looks / seems"""
    ),
    "not": phrases("not / isn't / is not / aren't / never"),
    "enough": phrases("enough"),
    "moan": phrases(
        """annoys me / is annoying / bothers me / bother me / is ugly / don't like / hate / is too much / distracts
        / is distracting / fed up with / sick of / tired of / spoils it / spoils the picture / ruins the picture /
        ruins it / i don't like / see / look at / about / concerning"""
    ),
    "scale": phrases("scale / size / blow / scaling"),
    "up": phrases("up"),
    "down": phrases("down"),
    "centre": phrases("centre / centring"),
    "rather": phrases(
        """rather / prefer / i'd prefer / i prefer / i'd rather / i would rather / would prefer / i'd rather have /
        i'd rather see / would rather have"""
    ),
    "and": phrases("and / & / + / as well as / along with / together with / , / and also / plus"),
}  # fmt: skip
"""Class of a verb to the words that say it. A word can be of several classes."""

LINKS: dict[str, tuple[str, ...]] = {
    "except": phrases(
        """except / except for / but / but not / apart from / other than / save for / besides / bar / but for /
        excluding /
        everything except / everything but / all but / all except / everything apart from / everything other than /
        everything except for / anything but / all except for / all other than / everything besides / all apart from /
        anything except / everything that is not / everything that isn't / all things except / all things but"""
    ),
    "only": phrases(
        """only keep / keep only / just keep / keep just / leave only / leave just / only leave / just leave /
        keep nothing
        but / leave nothing but / i only want to keep / only want to keep / want only / nothing but / only"""
    ),
    "places": phrases("places / positions / around / round / the places of / the positions of / place / over / seats"),
    "same": phrases(
        """same / one too / one as well / one also / one for / some too / the same / same thing /
        the same thing / do the same / same treatment / the same treatment / do that /
        do this / do it / same goes / the same goes / likewise / ditto / again / again but / apply that / apply the same
        / the same colour / same colour / that colour / this colour / do likewise / same deal / same again / the same
        again / do that too / repeat that / repeat this / the same applies / same applies / do the same thing / now do
        / do / that / one too"""
    ),
    "to": phrases("to / into / onto / to be / towards / over to / so it is / to become"),
    "in": phrases("in / inside / at / within / in front of / against / before"),
    "on": phrases("on / onto / upon / all over / on top of / around / round"),
    "with": phrases("with / by / w"),
    "for": phrases("for / in favour of / in favor of"),
    "of": phrases("of"),
    "from": phrases("from / off / out of / off of / away from"),
    "as": phrases("as / like / but"),
    "be": phrases(
        """be / being / been / to be / should be / could be / would be / must be / has to be / needs to be / ought
        to be / might be / can be / shall be / looking / look / look like / looks better / look better / look good /
        look great / look nice / look cool / would look better / would look good / would look great / would look
        nice / would look cool / would be better / would be nicer / is supposed to be / wants to be / want to be /
        have to be / looks best / looks nicer / would look cute / would look lovely / should have been / was meant
        to be / to look / stood there / stands there / standing there / would do better / would work better / would
        fit better / looks like / look like / would look so much better / would look much better / would look way
        better / looks so much better / happened / took place / takes place / take place / would look pretty / would
        look amazing / would look awesome / would look adorable / better off / come in / came in / be in / be with"""
    ),
}  # fmt: skip

NOTHING = (
    *phrases(
        """vibes / bruh / dawg / fam / innit / n stuff / and stuff / or something / or something like that /
        gonna need / like / idk / would look sweet / would be sweet / glow in the dark"""
    ),
    *phrases(
        """would have been better / would have been nicer / would've been better / would have been nice /
        back to / even"""
    ),
    *(
        f"{opening} {who} {lacks}{more} {end}"
        for opening in ("what", "all")
        for who in ("this", "it", "i", "we", "this picture", "the picture", "this scene", "the scene")
        for lacks in ("need", "needs", "want", "lack", "lacks", "is missing", "am missing", "are missing", "would like")
        for more in ("", " here", " now", " to see")
        for end in ("is", "are")
    ),
    *phrases(
    """to me / for me / for my taste / if you ask me / i'd be over the moon if / i would be over the moon if / any
    way to / any way you could / any way we could / is there some way / is there any way / is there any way we could
    / is there any way you could / is there a way we could / is there a way you could / some way to / it's time / it
    is time / considerably / noticeably / significantly / only / a nicer place / a better place / i want to see what
    / see what / see how / show me / show us / show me what / show me how / to see what / let me see / let us see /
    i'd like to see what / i'd love to see what / i'd love to see / i'd like to see / i'd love for / i'd love it if
    / i'd like it if / i would love it if / i would like it if / i'd love to have / i'd love having / i'd be happier
    if / i'd be happy to see / i'd be happier with / i'd be glad if / i'd be delighted if / we should / we should
    have / we could have / what happens if / how does it look if / how does it look with / let's see / let's see
    what / let's see how / go for / let's go for / let's go with / going for / is freezing / is lonely / must be
    cold / is shivering / looks sad / looks a bit bored / looks so cold / looks so bored / looks so lonely / all
    alone / is all alone / looks a bit lonely / is bored / is tired / is hungry / while you're at it / while we're
    at it / after that / afterwards / next / on top of that / apart from that / other than that / finally / lastly /
    in the end / secondly / second of all / thirdly / firstly / first of all / at the same time / too please / as
    you can / fully / completely / entirely / all over / from head to toe / altogether / slightly / somewhat / a tad
    / a touch / a smidge / a hair / a fair bit / quite a bit / a good bit / a great deal / honestly / frankly /
    basically / literally / ideally / preferably / definitely / certainly / obviously / gladly / kinda / sorta /
    somehow / anyway / anyways / personally / though / still / already / even / super / gonna / gotta / lemme /
    c'mon / come on / sir / guys / haha / lol / omg / eh / er / erm / oops / quick / real quick / for a change / for
    fun / for once / by the way / to be honest / tbh / imo / you know / in my opinion / if that's ok / if that works
    / if that's okay / if it's okay / if it's ok / if it's not too much trouble / if it isn't too much trouble /
    when you get a chance / would you kindly / could you kindly / i'd be grateful if you could / i'd be happy if /
    i'd be thrilled if / do me a favor and / do me a favour / may i ask you to / go on / go on and / see if you can
    / i need to see / straight away / as well / pretty please / would you be so kind as to / could you be so kind as
    to / it'd be lovely to have / it would be lovely to have / it'd be great to have / it would be wonderful if /
    it'd be great to see / it would be great to see / it would be nice to see / it'd be nice to see / i'm hoping for
    / i'd really like / i would really like / i'd really love / i really want / i'd very much like / i'd much rather
    have / i was hoping to see / i was hoping to / i'd enjoy / would it be ok to / would it be okay to / would it be
    okay if / would it be ok if / is it ok to / is it okay if / how do you feel about / shall we / should we / why
    don't we try / i'm curious how it looks with / what do you think about / what do you think of / my suggestion /
    suggestion / request / new idea / small request / one request / hear me out / picture this / crazy idea / here
    goes / go ahead / i suggest / i propose / i'd suggest / might i suggest / may i suggest / for the next step /
    for starters / at last / once you're done / when you're done / if you get the chance / if you have time /
    whenever you're ready / fancy having / care to / would you care to / be a star and / be a darling and / be an
    angel and / be nice and / see to it that / see about / think about / let's think about / let's consider / let's
    also / let's now / and now / now let's / can't we / couldn't we / shouldn't we / wouldn't mind / i wouldn't mind
    / i wouldn't mind seeing / i'd not mind / would absolutely love / i'd absolutely love / absolutely / totally /
    simply / exactly / precisely / properly / carefully / gently / neatly / nicely / quickly / swiftly / magically /
    suddenly / finally / ok now / okay now / alright now / so now / this one time / at this point / right this
    second / then again / eventually / please / pls / plz / hey / hi / hello / ok / okay / so / well / hmm / hm / oh
    / yes / yeah / yep / now / just / maybe / perhaps / then / also / too / actually / really / kindly / ah / um /
    uh / alright / right then / alrighty / great / thanks / thank you / thx / ty / cheers / sorry / sure / btw / yo
    / dude / mate / man oh man / go ahead and / be a dear and / be so kind and / be so kind as to / be so good as to
    / try / try to / let's try / help me / do me a favour and / feel free to / make sure to / don't forget to / i /
    we / you / me / us / i'd / we'd / i'll / u / could / can / would / should / must / shall / will / may / might /
    ought to / supposed to / can't / couldn't / can't you / couldn't you / can you / wouldn't / want / wanna / want
    to / need to / needs to / wants to / has to / have to / had to / wanted / would like / would love / i'd like /
    i'd love / i would like / i would love / we'd like / we'd love / we would like / we would love / i'd like to /
    i'd love to / i'd like you to / i want you to / i need you to / i need / i want / we need / we need to / we want
    / fancy / i fancy / i wish / i hope / i was hoping / i think / i guess / i suppose / i believe / i feel / i feel
    like / i reckon / i was thinking / i was thinking of / i'm thinking of / i'm thinking / i was wondering if / i
    wonder if / wondering / i imagine / imagine / imagine if / picture / suppose / pretend / let's pretend / let's
    say / let / let's / lets / let us / allow / how about / what about / how about we / what about we / what if / if
    / if only / i was hoping for / how would it look if / what would it look like if / how would it look / what
    would it look like / how would / wouldn't it be nice if / wouldn't it be better if / it would be nice if / it'd
    be nice if / it would be cool if / it'd be cool if / it would be great if / it'd be great if / it would be fun
    if / it would be better if / it would be nicer if / it'd be better if / it would look better if / it'd look
    better if / it would be cute if / it would be lovely if / it'd be lovely if / it might be nice if / it would be
    good if / it'd be good if / it would be great to have / it would be nice to have / it'd be nice to have / it
    would be nice to / it would be better to / it might be nice to / it's time to / it is time to / time to / time
    for / it would be better with / it would look better with / it would look better / it'd look better / it'd be
    better / it would be better / it would be nicer / it would look nicer / it would look nice / it would look good
    / it would look great / it would look cool / it would look lovely / it would look lovelier / this would look
    better / this would be better / it would look prettier / it'd look nicer / it'd be nicer / looks better / would
    be better / would be nice / would be great / would be good / would be cool / would be lovely / would be cute /
    would be fun / would look nice / would look great / would look good / would look better / would look cool /
    would look lovely / would look cute / would be perfect / be nice / be great / be cool / be lovely / nice /
    lovely / cool / cute / pretty / beautiful / fine / good / fun / perfect / cosy / happy to have / any chance of /
    any chance you could / any chance / any chance to / is there any chance of / is there any chance / any chance we
    could have / any chance we can / chance of / is there a way to / is there any way to / is it possible to / is it
    possible for / would it be possible to / would it be possible for / would it be possible to have / possible to /
    are you able to / would you be able to / able to / do you think you could / do you think you can / do you think
    we could / would you mind / do you mind / mind / would you mind if you / if possible / if you can / if you could
    / if you would / if you don't mind / when you can / when you have time / i was hoping you could / i was hoping
    you'd / i wonder if you could / i was wondering if you could / i was wondering whether you could / don't you
    think / would you / could you / will you / could we / can we / can i / could i / could we have / can we have /
    can i have / could i have / could i get / can i get / could we get / can we get / may i have / may we have / get
    me / give me / gimme / show me / bring me / show / show us / let me see / let's see / let's have / let's go for
    / let's go with / go for / go with / to see / see / want to see / like to see / have / get / having / getting /
    got / tell / tells / ask / asking / command / instruct / force / get them to / i'd be happy with / i'd be
    happier with / i'd be glad if / i'd appreciate / i'd appreciate it if you could / i've decided / i decided / my
    wish / my request / my idea / idea / here is what i want / here's what i want / for me / for us / for now / this
    time / right away / immediately / asap / at once / today / instead / there / here / over there / over here /
    somewhere / anywhere / in there / in here / up there / in it / in the picture / in this picture / to the picture
    / to this picture / in the image / to the image / from this picture / from the image / from the scene / from the
    drawing / in the scene / to the scene / into the scene / into the picture / in the drawing / to the drawing /
    off the picture / in the frame / to the mix / in the background / in the foreground / a bit / a little / a
    little bit / bit / slightly / somewhat / a lot / lots / much / way / far / very / quite / so much / a touch / a
    tad / a whole lot / tad / completely / entirely / fully / all over / kind of / sort of / more of / all / overall
    / whole / entire / the whole / same picture but / same picture but with / same but / same but with / the same
    but / the same but with / same thing but / same picture / same scene but / same scene / but / which / so that /
    such that / in need of / some sort of / what i want is / what i'd like is / all i want is / the plan is to /
    next step / next / next up / first / firstly / first of all / second / secondly / third / lastly / to start /
    for a start / last but not least / after that / one more thing / one last thing / oh and / another thing / while
    you're at it / while you are at it / quick change / besides / in addition / additionally / on top / version /
    version of it / a version / a version of this / edition / type of / dear / buddy / pal / my dear / it's / to go
    / that is / as for / regarding / concerning / about / for the / special / i would / why not / why don't you /
    why don't we / how hard can it be to / you know what / you could / you can / you should / you may / i'd go for /
    i'd go with / i'm going for / i'm after / after / i'm in the mood for / what do you say to / what would you say
    to / say / would you consider / consider / considering / ready for / need / needs / look / looking / feel /
    suits / suit / a go / give it a go / do it / looks cold / looks bored / looks lonely / is cold / looks hungry /
    looks tired / i have to / we have to / you have to / of the picture / of the image / of the scene / of this
    picture / of the drawing / of the frame / nah / both / colours / that's / for the picture / for this picture /
    in its place / in its spot / in their place / in its stead"""
),
)  # fmt: skip
"""Words that carry no content of their own; longest first wherever several fit."""

STATEMENTS = phrases(
    """it's raining / it is raining / it's snowing / it is snowing / it's foggy / it's night / it's dark / it's
    sunny / it's day / it's sunset / it's still / should the / should it be / what would happen / what happens when
    / paint my bedroom / paint my room / i have / we have / i had / we had / i see / we see / i like / i love / we
    like / we love / you have / you see / do you like / do you see / do you have / he has / she has / i hate / i saw
    / i own / i met / i was / you were / you did / it has / you made / i made / did you / have you / it did / i am /
    i'm / we are / we're / would you like / do you / do you want / do you know / what do / what does / is it / is he
    / is she / is there / are there / are they / was it / was there / has it / are you / you are / you're / we got /
    i got / i know / i think it's / do i need / do we need / can you see / could you see / do i have / do we have /
    if it's / if it is / good morning / good evening / good night / good afternoon / good day / is that / is this /
    is the / are the / was the / is my / has the / does the / did the / am i"""
)  # fmt: skip
"""Openings of sentences that tell or ask rather than want something, unless a longer opening of a wish fits."""

WISHES = frozenset(["if", "wish", "imagine", "suppose", "pretend", "rather", "say", "time"])
"""Where one of these stands, "was" and "had" tell how things should be, not how they are."""
