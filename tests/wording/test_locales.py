"""The locale files: the same keys in both languages, and every key and problem code in use."""

import ast
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from string import Formatter

from plansite.model.codes import CODES, Severity
from plansite.model.language import Language
from plansite.model.plan import Kind
from plansite.model.states import State, Tag
from plansite.wording import Phrasebook

PACKAGE = Path(str(files("plansite")))
BOOKS = {language: Phrasebook(language) for language in Language}
KEYS = sorted(BOOKS[Language.ZH].phrases)
FILES = {key.partition(".")[0] for key in KEYS}
STAGES = sorted(folder.name for folder in PACKAGE.iterdir() if folder.is_dir())

# What reads like a code in the stages that find problems and is none: a step of tidying.
NO_CODES = {"row-order"}
FINDERS = ("read", "check", "tidy", "revisions")


def trees(*stages: str) -> Iterator[tuple[Path, ast.AST]]:
    for stage in stages:
        for file in sorted((PACKAGE / stage).glob("*.py")):
            yield file, ast.parse(file.read_text(encoding="utf-8"))


def constants(tree: ast.AST) -> Iterator[str]:
    yield from (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in names:
                yield node


def codes() -> set[str]:
    """Every string of the stages that find problems that begins like a code, and every `Problem("…")`."""
    starts = {code.partition("-")[0] for code in CODES}
    written = {text for _, tree in trees(*FINDERS) for text in constants(tree)}
    alike = {text for text in written if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", text)} - NO_CODES
    named = {call.args[0] for _, tree in trees(*FINDERS) for call in calls(tree, "Problem") if call.args}
    return {text for text in alike if text.partition("-")[0] in starts} | {
        str(code.value) for code in named if isinstance(code, ast.Constant)
    }


def reasons() -> set[str]:
    """Every reason for which a run ends."""
    found = (call.args[0] for _, tree in trees(*STAGES) for call in calls(tree, "CannotRun"))
    return {code.value for code in found if isinstance(code, ast.Constant)}


def keys(tree: ast.AST) -> Iterator[str]:
    """The keys that a module writes down, as regular expressions with `.+` for what is put in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_key(node.value):
            yield re.escape(node.value) + (".+" if node.value.endswith((".", "-")) else "")
        elif isinstance(node, ast.JoinedStr) and is_key(getattr(node.values[0], "value", "")):
            yield "".join(
                re.escape(part.value) if isinstance(part, ast.Constant) else ".+" for part in node.values
            )


def is_key(text: object) -> bool:
    start = rf"({'|'.join(sorted(FILES))})[.][a-z]?[a-z.-]*"
    return (
        isinstance(text, str)
        and bool(re.fullmatch(start, text))
        and not text.endswith((".md", ".html", ".json"))
    )


def unknown(used: set[str]) -> set[str]:
    return {pattern for pattern in used if not any(re.fullmatch(pattern, key) for key in KEYS)}


def placeholders(phrase: object) -> set[str]:
    forms = phrase.values() if isinstance(phrase, dict) else [phrase]
    return {name for form in forms for _, name, _, _ in Formatter().parse(str(form)) if name}


def test_both_languages_have_the_same_keys():
    assert sorted(BOOKS[Language.EN].phrases) == KEYS


def test_a_phrase_has_the_same_placeholders_in_both_languages():
    """What is wrong and how to mend it are two sentences of one phrase."""
    chinese, english = (names(BOOKS[language].phrases) for language in Language)
    assert {key for key in chinese if chinese[key] != english[key]} == set()


def names(phrases: Mapping[str, object]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, phrase in phrases.items():
        whole = re.sub(r"^(problems[.].*)[.](message|fix)$", r"\1", key)
        found.setdefault(whole, set()).update(placeholders(phrase))
    return found


def test_every_phrase_is_text():
    phrases = [phrase for book in BOOKS.values() for phrase in book.phrases.values()]
    forms = [
        form for phrase in phrases for form in (phrase.values() if isinstance(phrase, dict) else [phrase])
    ]
    assert [form for form in forms if not isinstance(form, str)] == []


def test_english_phrases_have_no_chinese():
    """But for 万, which figures may come with and which has no English name."""
    said = {
        key: str(phrase) for key, phrase in BOOKS[Language.EN].phrases.items() if not key.startswith("theme.")
    }
    assert {
        key: text for key, text in said.items() if re.search(r"[\u4e00-\u9fff]", text.replace("万", ""))
    } == {}


def test_every_code_has_a_message_and_a_fix_and_no_wording_is_without_a_code():
    wanted = {f"problems.{code}.{part}" for code in CODES for part in ("message", "fix")}
    wanted |= {f"problems.severity.{severity.value}" for severity in Severity}
    assert {key for key in KEYS if key.startswith("problems.")} == wanted


def test_every_code_that_a_stage_writes_down_is_a_code():
    assert len(codes()) > 100
    assert codes() - set(CODES) == set()


def test_every_reason_to_end_a_run_has_wording():
    assert reasons()
    assert {f"cli.cannot.{code}" for code in reasons()} == {
        key for key in KEYS if key.startswith("cli.cannot.")
    }


def test_every_key_in_the_code_exists():
    used = {key for _, tree in trees(*STAGES) for key in keys(tree)}
    assert len(used) > 30
    assert unknown(used) == set()


def test_every_step_and_formula_of_the_rules_exists():
    steps = {call.args[0] for _, tree in trees("assess") for call in calls(tree, "add", "add_point")}
    named = {f"steps.{step.value}" for step in steps if isinstance(step, ast.Constant)}
    assert len(named) > 10
    assert named - set(KEYS) == set()


def test_every_key_in_the_templates_exists():
    used = set()
    for template in sorted((PACKAGE / "render/templates").glob("*.html")):
        text = template.read_text(encoding="utf-8")
        used |= set(re.findall(r"""\bt\(\s*["']([a-z][\w.-]*)["']""", text))
    assert len(used) > 30
    assert unknown({re.escape(key) + (".+" if key.endswith((".", "-")) else "") for key in used}) == set()


def test_every_state_tag_and_kind_is_named():
    wanted = {f"states.{form}.{state.value}" for form in ("label", "short", "meaning") for state in State}
    wanted |= {f"states.{form}.{tag.value}" for form in ("tag", "tag-meaning") for tag in Tag}
    wanted |= {f"method.kind.{kind.value}" for kind in Kind}
    wanted |= {f"steps.{due}.{kind.value}" for kind in Kind for due in ("due", "not-due")}
    assert wanted - set(KEYS) == set()
