"""Makes statements whose side is known by construction: matters of dispute × ways to hold, deny, refuse and double-deny them.

Each row is (statement, proposition, counter-proposition, side, construction), the side +1 for the proposition and -1
against it. States and matters are invented or general; nothing here is anybody's sentence.
"""

import random
from collections.abc import Iterator

Row = tuple[str, str, str, int, str]

STATES = [
    "Arvenia",
    "Belmora",
    "Cordova",
    "Drasnia",
    "Estovar",
    "Falkara",
    "Gorvia",
    "Halmar",
    "Istria",
    "Jorvik",
    "Kestria",
    "Lorvania",
    "Mordavia",
    "Norvesk",
    "Ostrava",
    "Pelgar",
    "Quorra",
    "Rastova",
    "Selvia",
    "Torvaland",
    "Ulmara",
    "Vesperia",
    "Westmark",
    "Yarland",
    "Zembla",
]

# Actions: for the proposition, against it, and what is acted upon. {a} and {b} are states.
# (proposition, counter, verb phrases for, verb phrases against, noun phrases for, noun phrases against)
ACTIONS = [
    (
        "Sanctions should be imposed or kept on {a}.",
        "Sanctions on {a} should be lifted.",
        ["impose sanctions on {a}", "tighten the sanctions on {a}", "keep the sanctions in place"],
        ["lift the sanctions on {a}", "ease the sanctions", "end the economic penalties"],
        ["new sanctions on {a}", "tougher penalties"],
        ["the lifting of sanctions", "an end to the embargo"],
    ),
    (
        "{a} and {b} should hold talks with each other.",
        "There should be no talks between {a} and {b}.",
        ["hold talks with {b}", "return to the negotiating table", "resume the dialogue"],
        ["break off the talks", "stay away from the negotiations", "walk out of the dialogue"],
        ["direct talks", "a resumption of the dialogue"],
        ["a boycott of the talks", "a freeze of all contacts"],
    ),
    (
        "{a} should withdraw its troops from {b}.",
        "The troops of {a} may stay in {b}.",
        ["withdraw its troops from {b}", "pull its soldiers out", "end the military presence"],
        ["keep its troops in {b}", "extend the deployment", "send more soldiers to {b}"],
        ["a full withdrawal", "an end to the occupation"],
        ["a permanent military presence", "the troop increase"],
    ),
    (
        "{a} should be recognised as an independent state.",
        "{a} is part of {b}.",
        ["recognise {a}", "accept the independence of {a}", "open an embassy in {a}"],
        ["treat {a} as a province of {b}", "deny {a} the rank of a state", "restore the rule of {b} over {a}"],
        ["the independence of {a}", "recognition of {a}"],
        ["the claim of {b} to {a}", "reunification with {b}"],
    ),
    (
        "{a} should give up its nuclear weapons.",
        "{a} may keep its nuclear weapons.",
        ["give up its nuclear weapons", "dismantle its bombs", "end the nuclear programme"],
        ["keep its nuclear weapons", "build more bombs", "develop its nuclear deterrent"],
        ["nuclear disarmament", "the dismantling of the warheads"],
        ["the nuclear programme", "a stronger deterrent"],
    ),
    (
        "{a} should cooperate with the inspectors.",
        "{a} need not let the inspectors in.",
        ["cooperate with the inspectors", "open its sites to inspection", "let the monitors in"],
        ["bar the inspectors", "close its sites to the monitors", "expel the observers"],
        ["full cooperation with the inspectors", "access for monitors"],
        ["the expulsion of the inspectors", "a ban on inspections"],
    ),
    (
        "Peacekeepers should be deployed in {a}.",
        "No foreign troops should come to {a}.",
        ["deploy peacekeepers in {a}", "admit an international force", "send blue helmets"],
        ["keep foreign troops out", "block the deployment", "turn the peacekeepers away"],
        ["a peacekeeping force", "the deployment of peacekeepers"],
        ["a withdrawal of the peacekeepers", "a halt to the mission"],
    ),
    (
        "Elections should be held in {a}.",
        "The elections in {a} should be put off or cancelled.",
        ["hold the elections on time", "let the vote go ahead", "take part in the poll"],
        ["cancel the elections", "postpone the vote", "boycott the poll"],
        ["free elections", "an early vote"],
        ["a delay of the vote", "the boycott of the election"],
    ),
    (
        "The prisoners should be released.",
        "The prisoners should stay in detention.",
        ["release the prisoners", "free the detainees", "grant an amnesty"],
        ["keep the prisoners in jail", "extend their detention", "arrest more activists"],
        ["the release of all prisoners", "an amnesty"],
        ["longer detention", "the arrests"],
    ),
    (
        "Armed groups in {a} should be disarmed.",
        "The armed groups may keep their weapons.",
        ["disarm the militias", "hand over the weapons", "dissolve the armed groups"],
        ["keep their arms", "rearm the fighters", "arm the militias"],
        ["the disarmament of the militias", "a ban on private armies"],
        ["the right to bear arms", "armed resistance"],
    ),
    (
        "The attacks should stop and the truce be kept.",
        "The armed struggle should go on.",
        ["stop the attacks", "respect the ceasefire", "lay down their arms"],
        ["continue the attacks", "break the ceasefire", "step up the fighting"],
        ["an immediate ceasefire", "an end to the violence"],
        ["further attacks", "more military operations"],
    ),
    (
        "{a} should become a member of the organisation.",
        "{a} should stay outside the organisation.",
        ["admit {a}", "grant {a} membership", "let {a} join"],
        ["keep {a} out", "block the entry of {a}", "suspend the accession talks"],
        ["the membership of {a}", "a seat for {a}"],
        ["the exclusion of {a}", "a veto against {a}"],
    ),
    (
        "The dam should be built.",
        "Work on the dam should be stopped.",
        ["build the dam", "fill the reservoir", "go ahead with the project"],
        ["stop work on the dam", "abandon the project", "tear down the wall"],
        ["the dam", "the river project"],
        ["a halt to construction", "a ban on new dams"],
    ),
    (
        "The border should be opened.",
        "The border should stay closed.",
        ["open the border", "reopen the crossings", "lift the blockade"],
        ["close the border", "seal the crossings", "tighten the blockade"],
        ["open borders", "free movement"],
        ["the closure of the border", "the blockade"],
    ),
    (
        "Arms should be sold to {a}.",
        "Arms sales to {a} should be stopped.",
        ["sell arms to {a}", "deliver the missiles", "supply weapons"],
        ["halt the arms sales", "stop supplying weapons", "impose an arms embargo"],
        ["arms sales to {a}", "the delivery of aircraft"],
        ["an arms embargo", "a ban on weapons sales"],
    ),
    (
        "The suspects should be handed over to the international court.",
        "The country's own courts should try the suspects.",
        ["hand over the suspects", "send the accused to the court", "cooperate with the tribunal"],
        ["keep the suspects at home", "protect the accused from the court", "ignore the warrants"],
        ["an international trial", "the tribunal"],
        ["a trial at home", "immunity for the accused"],
    ),
    (
        "Military force may be used against {a}.",
        "Force must not be used against {a}.",
        ["use force against {a}", "strike military targets", "send in the army"],
        ["rule out an attack", "avoid war", "renounce the use of force"],
        ["military action", "air strikes"],
        ["a peaceful solution", "restraint"],
    ),
    (
        "The trade agreement should be concluded.",
        "The trade agreement should be rejected.",
        ["sign the trade agreement", "ratify the accord", "conclude the deal"],
        ["reject the agreement", "tear up the accord", "quit the deal"],
        ["free trade", "the trade deal"],
        ["a rejection of the deal", "new tariffs"],
    ),
    (
        "Subsidies to producers should be ended.",
        "Subsidies to producers should be kept.",
        ["cut the subsidies", "end support to producers", "scrap the payments"],
        ["keep the subsidies", "raise support to producers", "protect its farmers"],
        ["an end to subsidies", "cuts in support"],
        ["the subsidies", "higher payments"],
    ),
    (
        "Aid should be given to the government of {a}.",
        "Aid to the government of {a} should be cut off.",
        ["give aid to {a}", "release the funds", "resume assistance"],
        ["cut off the aid", "freeze the funds", "withhold assistance"],
        ["further aid", "the release of funds"],
        ["an aid cut", "the freezing of funds"],
    ),
    (
        "The new law should be withdrawn.",
        "The new law is justified and should stay.",
        ["withdraw the law", "repeal the act", "strike down the decree"],
        ["keep the law", "enforce the act", "defend the decree"],
        ["the repeal of the law", "a withdrawal of the bill"],
        ["the law", "the new act"],
    ),
    (
        "The peace plan should be accepted.",
        "The peace plan should be turned down.",
        ["accept the plan", "sign the peace agreement", "endorse the proposal"],
        ["turn down the plan", "reject the proposal", "throw out the agreement"],
        ["the peace plan", "the proposal on the table"],
        ["a rejection of the plan", "better terms"],
    ),
    (
        "Fishing in the disputed waters should be allowed.",
        "Fishing in the disputed waters should be banned.",
        ["allow fishing there", "open the waters to boats", "grant licences"],
        ["ban fishing there", "close the waters", "seize the boats"],
        ["fishing rights", "access to the waters"],
        ["a fishing ban", "a closed zone"],
    ),
    (
        "{a} should be granted autonomy.",
        "{a} should be ruled from the capital.",
        ["grant {a} autonomy", "hand powers to the region", "allow self-rule"],
        ["deny the region self-rule", "abolish the regional parliament", "rule {a} directly"],
        ["autonomy", "self-government"],
        ["direct rule", "central control"],
    ),
]

# Guilt: proposition, counter, noun of the deed, gerund of the deed.
DEEDS = [
    ("{a} was behind the {d}.", "{a} had no part in the {d}.", ["bombing", "attack", "killing", "raid", "cyber attack", "coup attempt"]),
    (
        "{a} supports armed groups in {b}.",
        "{a} does not support armed groups.",
        ["arming of rebels", "training of militants", "flow of weapons"],
    ),
    ("{a} is trying to build {d}.", "{a} seeks no {d}.", ["nuclear weapons", "long-range missiles", "chemical weapons"]),
    ("{a} violates {d}.", "{a} respects {d}.", ["human rights", "the ceasefire", "the treaty", "international law"]),
]

# Judgements: proposition, counter, the thing judged.
THINGS = [
    "election",
    "trial",
    "referendum",
    "report",
    "law",
    "offensive",
    "tribunal",
    "operation",
    "agreement",
    "measure",
    "tariff",
    "boycott",
]
PRAISE = ["fair", "legitimate", "justified", "lawful", "a success", "a step forward", "credible", "necessary"]
BLAME = ["rigged", "a sham", "unjustified", "illegal", "a failure", "a mistake", "biased", "a provocation"]

FOR_VERB = [
    "says it will {v}",
    "called on {o} to {v}",
    "urged {o} to {v}",
    "said {o} must {v}",
    "said it was ready to {v}",
    "promised to {v}",
    "demanded that {o} {v}",
    "said the time had come to {v}",
    "insisted that {o} should {v}",
    "agreed to {v}",
    "wants {o} to {v}",
    "offered to {v}",
    "said nothing would stop it from moving to {v}",
    "did not rule out a decision to {v}",
    "pressed {o} to {v}",
    "would {v} if {o} made the first step",
    "said it had every right to {v}",
    "vowed to {v} whatever the cost",
    "plans to {v}",
    "said there was no alternative but to {v}",
    "cannot but {v}",
    "said there was no reason not to {v}",
    "never refused to {v}",
    "warned of consequences if {o} did not {v}",
    "denied that it would fail to {v}",
    "said it would not hesitate to {v}",
]
AGAINST_VERB = [
    "says it will not {v}",
    "refused to {v}",
    "said it would never {v}",
    "declined to {v}",
    "ruled out any step to {v}",
    "rejected calls to {v}",
    "dismissed a proposal to {v}",
    "warned {o} not to {v}",
    "said {o} must not {v}",
    "urged {o} not to {v}",
    "said it was not ready to {v}",
    "said there was no reason to {v}",
    "said it would be a mistake to {v}",
    "denied any plan to {v}",
    "said {o} had no right to {v}",
    "will under no circumstances {v}",
    "opposes moves to {v}",
    "resisted pressure to {v}",
    "warned of consequences if {o} decided to {v}",
    "threatened to retaliate should {o} {v}",
    "said it could no longer {v}",
    "is unwilling to {v}",
    "condemned the decision to {v}",
    "said it was too early to {v}",
    "called on {o} to drop plans to {v}",
    "said to {v} was not an option",
]
FOR_NOUN = [
    "supports {n}",
    "called for {n}",
    "backed {n}",
    "welcomed {n}",
    "demanded {n}",
    "said {n} would help peace",
    "expressed full support for {n}",
    "spoke in favour of {n}",
    "said nobody could object to {n}",
    "praised {n}",
    "said {n} was the only way",
    "did not reject {n}",
]
AGAINST_NOUN = [
    "opposes {n}",
    "rejected {n}",
    "condemned {n}",
    "criticised {n}",
    "ruled out {n}",
    "said {n} would lead to disaster",
    "warned against {n}",
    "expressed opposition to {n}",
    "voted against {n}",
    "said {n} was out of the question",
    "said there could be no {n}",
    "dismissed {n}",
]
ACCUSE = [
    "accused {a} of {g}",
    "blamed {a} for the {d}",
    "said {a} was responsible for the {d}",
    "said {a} had a hand in the {d}",
    "suspects {a} of the {d}",
    "has evidence that {a} was involved in the {d}",
    "said {a} could not deny its role in the {d}",
    "condemned {a} over the {d}",
]
CLEAR = [
    "denied any role in the {d}",
    "said {a} had nothing to do with the {d}",
    "dismissed the charge that {a} was behind the {d}",
    "said there was no evidence of the {d}",
    "called the accusation baseless",
    "insisted that {a} was not involved in the {d}",
    "rejected reports linking {a} to the {d}",
    "said the claims about the {d} were fabricated",
]


def _fill(text: str, rng: random.Random, **given: str) -> str:
    a, b, o = rng.sample(STATES, 3)
    return text.format(**({"a": a, "b": b, "o": o} | given))


def actions(rng: random.Random) -> Iterator[Row]:
    """Yields statements on what should be done."""
    for proposition, counter, good, bad, good_nouns, bad_nouns in ACTIONS:
        for side_words, nouns, side in ((good, good_nouns, 1), (bad, bad_nouns, -1)):
            a, b, o = rng.sample(STATES, 3)
            names = {"a": a, "b": b, "o": o}
            for frames, words, key, sign in (
                (FOR_VERB, side_words, "v", 1),
                (AGAINST_VERB, side_words, "v", -1),
                (FOR_NOUN, nouns, "n", 1),
                (AGAINST_NOUN, nouns, "n", -1),
            ):
                for frame in frames:
                    said = frame.format(**names, **{key: rng.choice(words).format(**names)})
                    yield said, proposition.format(**names), counter.format(**names), side * sign, frame


def deeds(rng: random.Random) -> Iterator[Row]:
    """Yields statements on who did what."""
    for proposition, counter, nouns in DEEDS:
        for noun in nouns:
            a, b, o = rng.sample(STATES, 3)
            names = {"a": a, "b": b, "o": o, "d": noun, "g": f"the {noun}"}
            for frames, sign in ((ACCUSE, 1), (CLEAR, -1)):
                for frame in frames:
                    yield frame.format(**names), proposition.format(**names), counter.format(**names), sign, frame


def judgements(rng: random.Random) -> Iterator[Row]:
    """Yields statements on whether something was right."""
    frames = ["said the {t} was {w}", "called the {t} {w}", "described the {t} as {w}", "insisted that the {t} was {w}"]
    turned = [
        "denied that the {t} was {w}",
        "said the {t} was not {w}",
        "said nobody could call the {t} {w}",
        "said the {t} was anything but {w}",
    ]
    for thing in THINGS:
        praise, blame = rng.choice(PRAISE), rng.choice(BLAME)
        for word, side in [(w, 1) for w in PRAISE] + [(w, -1) for w in BLAME]:
            for group, sign in ((frames, 1), (turned, -1)):
                frame = rng.choice(group)
                said = frame.format(t=thing, w=word)
                yield said, f"The {thing} was {praise}.", f"The {thing} was {blame}.", side * sign, frame


def rows(seed: int, rounds: int) -> list[Row]:
    """Returns the rows of `rounds` passes over the grammar with other names and words, in an order that `seed` gives."""
    rng = random.Random(seed)
    made = [row for _ in range(rounds) for maker in (actions, deeds, judgements) for row in maker(rng)]
    rng.shuffle(made)
    return made
