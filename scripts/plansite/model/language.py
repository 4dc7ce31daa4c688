"""The two languages of a site, and text that exists in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the site."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True)
class Bilingual:
    """The same text in Chinese and English; one of the two may be missing, and is then empty."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        """The text in this language, or in the other where there is no other."""
        return self.zh if self.nearest(language) is Language.ZH else self.en

    def nearest(self, language: Language) -> Language:
        """The language itself, or the other where only that one has a text."""
        if language is Language.ZH:
            return Language.ZH if self.zh or not self.en else Language.EN
        return Language.EN if self.en or not self.zh else Language.ZH
