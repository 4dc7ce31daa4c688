"""Descriptors and schemas that say what no table of ours is, or say it wrongly."""

from .case import case, error
from .edits import inserted, removed, row, text, then

DESCRIPTOR = "datapackage.yaml"
SCHEMA = "schemas/areas.yaml"

CASES = [
    case(
        "an encoding of Windows",
        row(22, "    encoding: gbk"),
        error("encoding-unusual", 22, "encoding"),
        file=DESCRIPTOR,
    ),
    *(
        case(
            f"{allowed} megabytes",
            inserted(20, f"    max_megabytes: {allowed}"),
            error("limit-unusual", 20, "max_megabytes"),
            file=DESCRIPTOR,
        )
        for allowed in ("501", "0", "-1", "'40'", "many", "[40]", "true")
    ),
    case("no encoding", removed(22), error("not-declared", 13, "encoding"), file=DESCRIPTOR),
    case(
        "another delimiter",
        row(24, "      delimiter: ;"),
        error("dialect-unusual", 24, "dialect"),
        file=DESCRIPTOR,
    ),
    case(
        "other quotes",
        row(25, '''      quoteChar: "'"'''),
        error("dialect-unusual", 25, "dialect"),
        file=DESCRIPTOR,
    ),
    case(
        "no header", row(27, "      header: false"), error("dialect-unusual", 27, "dialect"), file=DESCRIPTOR
    ),
    case(
        "rows left out as comments",
        row(27, "      commentChar: b"),
        error("dialect-unusual", 27, "dialect"),
        file=DESCRIPTOR,
    ),
    case(
        "rows left out by number",
        row(27, "      commentRows: [2]"),
        error("dialect-unusual", 27, "dialect"),
        file=DESCRIPTOR,
    ),
    case(
        "a dialect somewhere else, which is not fetched",
        then(row(23, "    dialect: http://127.0.0.1:9/dialect.json"), *[removed(24)] * 4),
        error("dialect-unusual", 23, "dialect"),
        file=DESCRIPTOR,
    ),
    case(
        "a workbook's format",
        row(20, "    format: xlsx"),
        error("descriptor-invalid", 20, "format"),
        file=DESCRIPTOR,
    ),
    case(
        "another kind of resource",
        row(15, "    type: tables"),
        error("descriptor-invalid", 15, "type"),
        file=DESCRIPTOR,
    ),
    case(
        "a misspelt property",
        row(16, "    titel: Observations"),
        error("descriptor-property", 16, "titel"),
        file=DESCRIPTOR,
    ),
    case(
        "a property of the package misspelt",
        row(3, "titel: Sample"),
        error("descriptor-property", 3, "titel"),
        file=DESCRIPTOR,
    ),
    case(
        "a misspelt constraint",
        row(11, "      requierd: true"),
        error("schema-property", 11, "requierd"),
        file=SCHEMA,
    ),
    case(
        "a misspelt property of a field",
        row(10, "    constraint:"),
        error("schema-property", 10, "constraint"),
        file=SCHEMA,
    ),
    case(
        "a column that the program works from, renamed",
        text(lambda old: old.replace("name: level\n", "name: rank\n", 1)),
        error("schema-column", 1),
        file=SCHEMA,
    ),
    case("an unknown type", row(4, "    type: text"), error("schema-invalid", 4, "type"), file=SCHEMA),
    case(
        "a pattern that is none",
        row(12, "      pattern: '[0-9'"),
        error("schema-invalid", 12, "pattern"),
        file=SCHEMA,
    ),
    case(
        "a reference to a column that is not there",
        row(59, "        - code"),
        error("schema-invalid", 59, "fields"),
        file=SCHEMA,
    ),
    case("a reference without a table", removed(57), error("schema-invalid", 56, "reference"), file=SCHEMA),
    case(
        "a reference into another package",
        inserted(57, "      package: http://127.0.0.1:9/package.json"),
        error("schema-property", 57, "package"),
        file=SCHEMA,
    ),
    case(
        "a key twice in the descriptor",
        inserted(3, "name: sample-city"),
        error("yaml-key-twice", 3),
        file=DESCRIPTOR,
    ),
    case(
        "a schema that is no YAML",
        text(lambda old: old.replace("fields:", "fields: [", 1)),
        error("yaml-syntax", 3),
        file=SCHEMA,
    ),
]
