"""The foot of the pages: what mkdocs.yml says and nothing else; a mistake in it is one line."""

import pytest

from plansite.cli.footer import footer
from plansite.model.language import Language
from plansite.model.problems import CannotRun
from plansite.wording import Wording

WHOLE = """
markdown_extensions:
  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ''}
extra:
  homepage: https://example.org
  footer:
    site_identifier: 1400000001
    organiser: {zh: 样例市局, en: Sample Bureau}
    contact: {zh: 写信, url: mailto:office@sample.invalid}
    icp: 样ICP备00000000号-1
    public_security: 样公网安备 14000000000001号
"""

NONE = ["", "site_name: x", "extra:", "extra: {footer: }", "extra: {footer: {icp: }}"]


@pytest.fixture
def said(tmp_path):
    def said(content, language=Language.ZH):
        file = tmp_path / "mkdocs.yml"
        file.write_text(content, encoding="utf-8")
        return footer(file, Wording(language, {}))

    return said


@pytest.mark.parametrize("content", NONE)
def test_nothing_stands_there_by_default(said, content):
    assert said(content) == []


def test_entries_come_in_their_order_with_the_registers_addresses(said):
    found = said(WHOLE)
    assert [each["label"] for each in found] == ["主办单位", "联系方式", "ICP 备案", "公安备案", "网站标识码"]
    assert [each["url"] for each in found] == [
        "",
        "mailto:office@sample.invalid",
        "https://beian.miit.gov.cn/",
        "https://beian.mps.gov.cn/#/query/webSearch?code=14000000000001",
        "",
    ]
    assert found[-1]["text"] == "1400000001"


def test_each_language_has_its_words_and_borrows_where_there_are_none(said):
    found = {each["label"]: each["text"] for each in said(WHOLE, Language.EN)}
    assert found["Organiser"] == "Sample Bureau"
    assert found["Contact"] == "写信"


@pytest.mark.parametrize(
    ("content", "code", "named"),
    [
        ("extra: {footer: {ipc: x}}", "footer-unknown", "ipc"),
        ("extra: {footer: [icp]}", "footer-form", "footer"),
        ("extra: {footer: {icp: [x]}}", "footer-form", "icp"),
        ("extra: {footer: {icp: {de: x}}}", "footer-form", "icp"),
        (
            "extra: {footer: {contact: {zh: x, url: 'javascript:alert(1)'}}}",
            "footer-url",
            "javascript:alert(1)",
        ),
        ("extra: {footer: {contact: {zh: x, url: /about/}}}", "footer-url", "/about/"),
    ],
)
def test_what_cannot_be_printed_is_named(said, content, code, named):
    with pytest.raises(CannotRun) as caught:
        said(content)
    assert caught.value.code == code
    assert named in caught.value.details.values()


def test_a_build_says_it_in_one_line(sample_folder, run):
    config = sample_folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\nextra: {footer: {ipc: x}}\n", encoding="utf-8")
    result = run("build", "--project", sample_folder)
    assert result.exit_code == 2
    assert "ipc" in result.stderr.splitlines()[-1]
    assert not (sample_folder / "site").exists()
