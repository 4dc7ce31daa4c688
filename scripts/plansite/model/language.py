"""The two languages of a site, and text that exists in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the site."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True)
class Bilingual:
    """The same text in Chinese and English."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en
