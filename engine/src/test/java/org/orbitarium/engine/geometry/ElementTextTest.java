package org.orbitarium.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitarium.engine.geometry.Rotations.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** Elements are read as they are printed, to the last bit. */
final class ElementTextTest {

    @Test
    void aParsedElementIsThePrintedOne() {
        for (long seed = 0; seed < 5; seed++) {
            RandomStream stream = new Streams(seed).stream("elements");
            for (int n = 0; n < 200; n++) {
                SO3 g = SO3.haar(stream);
                assertEquals(g, SO3.parse(g.toString()));
                assertEquals(g, GroupElement.parse(g.toString()));
                SO3 about = SO3.about(List.of(Axis.values()).get(n % 3), stream.uniform(-10, 10));
                assertEquals(about, GroupElement.parse(about.toString()));
                SE3 motion = new SE3(g, stream.uniform(-10, 10), 1e-9 * stream.nextGaussian(), 1e9 * stream.nextGaussian());
                assertEquals(motion, SE3.parse(motion.toString()));
                assertEquals(motion, GroupElement.parse(motion.toString()));
            }
        }
    }

    /** What somebody wrote comes back in the same words. */
    @ParameterizedTest
    @ValueSource(strings = {"z@45deg", "x@90deg", "y@-120deg", "z@0deg", "z@180deg", "x@0.001deg", "z@1.0E-9deg", "y@37.625deg",
        "(30, -15, 20.5)deg", "(0.3, -1.2, 0.5)deg", "(0, 90, 90)deg", "(1, 0, 100)deg", "quaternion(0.5, 0.5, -0.5, 0.5)",
        "quaternion(0, 0, 0, 1)", "z@45deg + (2, -1.5, 1)", "(10, -8, 6)", "(0, 0, 0)", "(30, -15, 20.5)deg + (0, 0.1, 0)",
        "quaternion(0.5, 0.5, -0.5, 0.5) + (1, 2, 3)"})
    void whatIsWrittenIsPrinted(String text) {
        GroupElement g = GroupElement.parse(text);
        // A quaternion is printed in degrees if that is exact.
        assertTrue(text.equals(g.toString()) || text.startsWith("quaternion"), text + " prints as " + g);
        assertEquals(g, GroupElement.parse(g.toString()));
        assertEquals(g, GroupElement.parse("  " + text + " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "z@270deg|z@-90deg", "z@+45deg|z@45deg", "z@720deg|z@0deg", "z@4.5e1deg|z@45deg", "(0, 0, 45)deg|z@45deg",
        "( 30,-15 ,20.5 ) deg|(30, -15, 20.5)deg", "quaternion(-1, 0, 0, 0)|z@0deg",
        "z@45deg+(2,-1.5,1)|z@45deg + (2, -1.5, 1)", "z@0deg + (2, -1.5, 1)|(2, -1.5, 1)"})
    void otherWaysToWriteAreRead(String written, String printed) {
        assertEquals(printed, GroupElement.parse(written).toString());
    }

    @Test
    void theFormTellsTheGroup() {
        assertEquals(O2.degrees(45), GroupElement.parse("45deg"));
        assertEquals(new O2(Math.toRadians(45), true), GroupElement.parse("mirror@45deg"));
        assertEquals(SO3.about(Axis.Z, Math.PI / 4), GroupElement.parse("z@45deg"));
        assertEquals(SE3.translation(2, -1.5, 1), GroupElement.parse("(2, -1.5, 1)"));
        assertEquals(new SE3(SO3.about(Axis.X, Math.PI / 2), 0, 0, 1), GroupElement.parse("x@90deg + (0, 0, 1)"));
        assertSame(SO3.rotationVector(0, Math.PI / 6, -Math.PI / 3), SO3.parse("(0, 30, -60)deg"), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "deg", "30", "z@", "z@deg", "z@45", "w@45deg", "Z@45deg", "z@--4deg", "z@1e999deg", "z@4 5deg", "z@e-deg",
        "(1, 2)deg", "(1, 2, 3", "(1, 2, 3)rad", "(1, 2, x)deg", "(1, 2, 1e999)deg", "(1, 2, 3, 4)", "(e, e, e)", "()", ")(",
        "quaternion(1, 1, 0, 0)", "quaternion(1, 0, 0)", "quaternion(0.7071, 0.7071, 0, 0)", "mirror@z@45deg",
        "z@45deg + ", "z@45deg (1, 2, 3)", "45deg + (1, 2, 3)", "z@45deg + (1, 2, 1e999)", "(1, 2, 3) + (1, 2, 3)", "+ (1, 2, 3)",
        "z@45deg + (1, 2, 3)deg"})
    void whatIsNoElementIsRefusedWithAllForms(String text) {
        BadInputException refused = assertThrows(BadInputException.class, () -> GroupElement.parse(text));
        for (String form : new String[] {"137deg", "mirror@137deg", "z@45deg", "(30, -15, 20.5)deg", "quaternion(w, x, y, z)",
            "z@45deg + (2, -1.5, 1)"}) {
            assertTrue(refused.fix().contains(form), refused.fix());
        }
        assertThrows(BadInputException.class, () -> SO3.parse(text));
        assertThrows(BadInputException.class, () -> SE3.parse(text));
    }

    @Test
    void eachGroupReadsItsOwnFormsOnly() {
        assertThrows(BadInputException.class, () -> SO3.parse("45deg"));
        assertThrows(BadInputException.class, () -> SO3.parse("z@45deg + (0, 0, 0)"));
        assertThrows(BadInputException.class, () -> SE3.parse("z@45deg"));
        assertThrows(BadInputException.class, () -> O2.parse("z@45deg"));
    }
}
