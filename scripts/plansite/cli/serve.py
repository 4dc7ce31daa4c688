"""Previews the site on this machine and builds it again whenever something it is made of changes."""

from plansite.cli import engine, report
from plansite.cli.build import SITE, build
from plansite.cli.settings import Settings
from plansite.model.problems import CannotRun, ProblemsFound
from plansite.read.reading import FOLDER
from plansite.wording import Phrasebook

WATCHED = (FOLDER, "docs", "mkdocs.yml")


def serve(settings: Settings, port: int) -> None:
    """Build, then serve on the loopback address until interrupted."""
    from mkdocs.livereload import LiveReloadServer

    build(settings)

    def rebuild() -> None:
        """A mistake while editing is said and mended in place; the last good site stays."""
        Phrasebook.forget()
        try:
            build(settings)
        except ProblemsFound:
            report.say(settings.words, "serve.kept")
        except CannotRun as reason:
            report.cannot_run(reason, settings.words)

    server = LiveReloadServer(rebuild, host="127.0.0.1", port=port, root=str(settings.root / SITE))
    package = engine.THEME.parent
    for path in [
        *(settings.root / name for name in WATCHED),
        *(package / name for name in ("theme", "locales", "look", "render")),
    ]:
        if path.exists():
            server.watch(str(path))
    report.say(settings.words, "serve.at", address=f"http://127.0.0.1:{port}/")
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs publishes no types
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        raise CannotRun("port", port=str(port), reason=error.strerror or "") from error
