package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.TableCsv;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.worlds.Wedge;

/** The numbers of a dial can be joined with those of the result that they are from. */
final class OrbitTableTest {

    private static final Caption CAPTION = new Caption("Dial", "pusht-orbit", "paper", List.of(), "", "", "0.1.0", Language.ENGLISH);
    private static final Wedge WEDGE = new Wedge(0, 90);

    @ParameterizedTest
    @CsvSource({"pusht-orbit, false", "pusht-orbit, true", "teacher-so2, false"})
    void everyPointOfTheResultIsARowWithItsOwnAngleAndWhetherItWasSeen(String run, boolean mirror) {
        Result result = RunFolder.open(Home.find().asset("runs/" + run)).result();
        String text = TableCsv.write(new OrbitTable(WEDGE, ErrorForm.RATIO, mirror).run(result).table(), CAPTION);
        CsvTable read = CsvTable.read("dial.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> expected = new ArrayList<>();
        for (Result.ModelResult model : result.models()) {
            model.orbit().stream().filter(point -> point.element().mirrors() == mirror).forEach(point -> expected.add(model.name() + " "
                    + point.angleDegrees() + " " + point.dialDegrees() + " " + point.seen() + " " + point.in(ErrorForm.RATIO).mean()));
        }
        List<String> found = new ArrayList<>();
        for (int row = 0; row < read.count(); row++) {
            found.add(read.text(row, "model") + " " + read.number(row, "angle degrees") + " " + read.number(row, "dial degrees") + " "
                    + read.text(row, "seen").equals("yes") + " " + read.number(row, "relMSE"));
            boolean inside = !mirror && WEDGE.contains(read.number(row, "dial degrees"));
            assertEquals(inside ? "yes" : "no", read.text(row, "in the wedge"));
        }
        assertFalse(expected.isEmpty());
        assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
        if (!mirror) {
            assertTrue(found.stream().anyMatch(row -> row.contains(" true ")), "the identity was seen");
        }
    }
}
