package org.orbitarium.engine.runs;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.HeadTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.figures.Palette;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/**
 * {@code report.html}: a run as one page that opens without a network, prints, and says how to repeat the run. It is made from the folder
 * alone, so the same run gives the same bytes, whenever and wherever it is written.
 */
public final class RunReport {

    private RunReport() {
    }

    /**
     * Writes the report of a finished run into its folder.
     *
     * @return the file
     * @throws BadInputException if the folder holds no run, or one that did not come to its end
     */
    public static Path write(Path folder) {
        return write(folder, new RunFolder(folder).reportFile());
    }

    /** As above, into a file elsewhere, as of a run that is only read. */
    public static Path write(Path folder, Path file) {
        RunFolder run = RunFolder.open(folder);
        if (!run.finished()) {
            throw new BadInputException(folder.toString(), "the run did not come to its end",
                    "Go on with it by 'orbitarium resume " + folder + "'.");
        }
        write(run, run.scene(new SceneReader(Catalogue.installed())), run.result(), file);
        return file;
    }

    /** Writes the report of a run whose result is known. */
    static void write(RunFolder run, Scene scene, Result result) {
        write(run, scene, result, run.reportFile());
    }

    private static void write(RunFolder run, Scene scene, Result result, Path file) {
        AtomicFiles.write(file, page(run, scene.overriddenBy(run.overrides()), result));
    }

    private static String page(RunFolder run, Scene scene, Result result) {
        List<ReportParts.Part> parts = new ReportParts(scene, result).all(new ReportFigures().all(scene, result, run));
        return "<!DOCTYPE html>\n" + html(top(scene, result), body(
                header(h1(scene.title()), p(scene.claim()).withClass("claim"),
                        p("Scene " + scene.name() + ", variant " + result.variant() + ", " + ReportParts.seeds(result) + ".")),
                nav(ul(each(parts, part -> li(a(part.heading()).withHref("#" + part.id()))))).attr("aria-label", "Contents"),
                main(each(parts, RunReport::part)),
                footer(p("Written by Orbitarium " + program(result) + " from the files beside it."))))
                .attr("lang", "en").render() + "\n";
    }

    private static HeadTag top(Scene scene, Result result) {
        return head(meta().withCharset("utf-8"), title(scene.title() + " – report of a run"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                meta().withName("generator").withContent("Orbitarium " + program(result)),
                meta().attr("http-equiv", "Content-Security-Policy").withContent("default-src 'none'; style-src 'unsafe-inline'"),
                style().with(rawHtml(css())));
    }

    private static DomContent part(ReportParts.Part part) {
        return section(h2(part.heading()), each(part.content(), content -> content)).withId(part.id());
    }

    private static String program(Result result) {
        return result.versions().getOrDefault("program", "of unknown version");
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(RunReport.class.getResourceAsStream("report.css"))) {
            return ":root{" + ReportFigures.declarations(Palette.light()) + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                    + ReportFigures.declarations(Palette.dark()) + "}}\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("report.css is part of the program", e);
        }
    }
}
