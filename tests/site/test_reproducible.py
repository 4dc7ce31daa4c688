"""The same commit and day give the same bytes, wherever and whenever they are built."""


def test_two_builds_are_identical(built, built_again):
    def content(folder):
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file()
        }

    first, second = content(built.folder), content(built_again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert len(first) > 200
