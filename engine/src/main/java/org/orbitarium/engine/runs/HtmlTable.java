package org.orbitarium.engine.runs;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.util.List;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;

/** A table as HTML: with a caption, heads of columns and rows, intervals below their numbers. */
final class HtmlTable {

    private HtmlTable() {
    }

    static DomContent of(Table shown) {
        return table().withClass(shown.name()).with(caption(shown.caption()),
                thead(tr(each(shown.columns(), column -> th(column).attr("scope", "col")))),
                tbody(each(shown.rows(), HtmlTable::row)));
    }

    private static DomContent row(List<Cell> cells) {
        return tr(th(cells.getFirst().text()).attr("scope", "row"), each(cells.subList(1, cells.size()), HtmlTable::cell));
    }

    private static DomContent cell(Cell cell) {
        TdTag data = td();
        return switch (cell) {
            case Cell.Words words -> data.withText(words.text());
            case Cell.Exact exact -> data.withClass("number").withText(exact.text());
            case Cell.Measured measured when !measured.interval().isEmpty() ->
                    data.withClass("number").with(text(measured.text() + " "), span(measured.interval()).withClass("interval"));
            case Cell.Measured measured -> data.withClass("number").withText(measured.text());
        };
    }
}
