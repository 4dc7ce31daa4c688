"""The same commits and day give the same bytes, wherever and whenever they are built."""


def test_two_builds_are_identical(dated, dated_again):
    def content(folder):
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file()
        }

    first, second = content(dated.folder), content(dated_again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    kinds = {name.rpartition(".")[2] for name in first}
    assert {"zip", "xlsx", "parquet", "png", "svg", "xml", "gz", "json", "csv", "html"} <= kinds
    assert "sitemap.xml.gz" in first
