"""One edit of one picture, outside a conversation: the method chosen, and what it needs filled in."""

from dataclasses import replace

from dialogpaint.core.conversation import Conversation
from dialogpaint.core.editing import Editor, EditRequest
from dialogpaint.core.errors import BadInput
from dialogpaint.dialogue.by_example import by_example
from dialogpaint.dialogue.by_name import by_name
from dialogpaint.models.family import find_family
from dialogpaint.recipes.checking import checked
from dialogpaint.recipes.concepts import taught_names
from dialogpaint.recipes.family import load_captioner, load_editor, takes_free_text
from dialogpaint.recipes.session.filling import Filling
from dialogpaint.recipes.session.finding import find
from dialogpaint.recipes.session.routing import Routing, measured, method_for


def prepared(request: EditRequest, method: str, family: str, best_of: int = 1) -> tuple[Editor, EditRequest]:
    """The editor, and the request with what it needs. method: auto or one of `recipes.family.METHODS`. Raises BadInput
    for what cannot be done, which says what is lacking."""
    if method == "adjust":
        return load_editor(method), request
    routing = Routing(concepts=lambda: taught_names(family), measured=measured(find_family(family)))
    request = replace(request, instruction=_plain(request, routing, family))
    marked, references = request.mask is not None, bool(request.references)
    if method == "auto":
        choice = routing.choose(request.instruction, marked=marked).method
        method = method_for(request.instruction, marked=marked, references=True) if references else choice
    editor = checked(load_editor(method, family), family, best_of)
    fill = Filling(
        load_captioner(family).describe, lambda picture, thing: find(picture, thing, family), routing.concepts
    )
    return editor, fill(request, method)


def _plain(request: EditRequest, routing: Routing, family: str) -> str:
    """The instruction; one that speaks of a reference or of a taught thing as the sentence for it."""
    concepts = routing.concepts()
    if not request.references and not concepts:
        return request.instruction
    conversation = Conversation(
        said=request.instruction,
        description=load_captioner(family).describe(request.picture),
        free_text=takes_free_text(family),
        marked=request.mask is not None,
        references=len(request.references),
        concepts=concepts,
    )
    reply = by_example(conversation) or by_name(conversation)
    if reply is None:
        return request.instruction
    if reply.act != "edit":
        raise BadInput(reply.text)
    if len(reply.instructions) > 1:
        raise BadInput(f"that is more than one edit: {'; '.join(reply.instructions)}. Ask for one after another.")
    return reply.instructions[0]
