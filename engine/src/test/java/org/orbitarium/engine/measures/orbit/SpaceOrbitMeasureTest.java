package org.orbitarium.engine.measures.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Bin;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.WedgeOverlap;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/** Bins of space, and factors over them. */
final class SpaceOrbitMeasureTest {

    private static final List<String> PAPER = List.of("z@0deg", "z@45deg", "z@180deg", "x@90deg", "y@90deg", "haar:8");
    private static final WedgeTie WHOLE = new WedgeTie(WedgeTie.Extent.WHOLE, null);

    private static SpaceOrbitMeasure.Parameters parameters(List<String> bins, String reference) {
        return new SpaceOrbitMeasure.Parameters(bins, reference, 10, 4, 20);
    }

    @Test
    void randomBinsFollowTheSeedAndAreOfTheirOwn() {
        SpaceOrbitMeasure.Parameters parameters = parameters(List.of("z@0deg", "haar:8", "haar:8 + (1, 0, 0)"), "");
        OrbitGrid grid = parameters.grid(new Streams(3));
        assertEquals(grid, parameters.grid(new Streams(3)));
        assertEquals(8, grid.bins().get(1).elements().size());
        assertEquals(8, grid.bins().get(2).elements().size());
        assertEquals(1, grid.bins().get(2).elements().getFirst().translation()[0]);
        assertTrue(grid.bins().get(1).elements().stream().noneMatch(parameters.grid(new Streams(4)).bins().get(1).elements()::contains));
        assertEquals(27, grid.all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"haar:0", "haar:x", "haar:1001", "90deg", "q@90deg", "haar:8 + 90deg", "z@1e999deg"})
    void whatIsNoElementOfSpaceIsRefused(String bin) {
        BadInputException refused = assertThrows(BadInputException.class, () -> parameters(List.of("z@0deg", bin), ""));
        assertTrue(refused.getMessage().contains(bin.startsWith("haar:8") ? "90deg" : bin), refused.getMessage());
    }

    @Test
    void aFactorNeedsTheIdentityAndAReferenceThatIsABin() {
        assertThrows(BadInputException.class, () -> parameters(List.of("x@90deg", "y@90deg"), ""));
        assertThrows(BadInputException.class, () -> parameters(List.of("z@0deg"), ""));
        assertThrows(BadInputException.class, () -> parameters(PAPER, "z@46deg"));
    }

    /** The published factor counts z 45° as seen, of which half is not; the honest one divides by the identity. */
    @Test
    void theReferenceDividesThePublishedFactorAndTheIdentityTheHonestOne() {
        OrbitGrid grid = parameters(PAPER, "z@45deg").grid(new Streams(0));
        List<OrbitProfile.Point> points = new ArrayList<>();
        Wedge wedge = new Wedge(0, 90);
        int turned = 0;
        for (GroupElement g : grid.all()) {
            double error = g.isIdentity() ? 0.1 : g.equals(GroupElement.parse("z@45deg")) ? 0.3
                    : g.equals(GroupElement.parse("x@90deg")) ? 5 : 1 + 0.01 * turned++;
            points.add(new OrbitProfile.Point(g, WedgeOverlap.dialDegrees(wedge, g), WedgeOverlap.of(wedge, WHOLE, g),
                    WedgeOverlap.seen(wedge, WHOLE, g), new Errors(error, 2 * error, 3 * error)));
        }
        OrbitProfile profile = new OrbitProfile(points);
        Bin reference = grid.bins().get(1);
        OrbitFinding finding = new OrbitFinding(grid, reference, profile, profile);
        assertEquals(5 / 0.1, finding.factor(ErrorForm.POOLED), 1e-12);
        assertEquals(5 / 0.3, finding.referenceFactor(ErrorForm.POOLED), 1e-12);
        assertEquals(5 / 0.3, finding.value("reference-factor.ratio"), 1e-12);
        assertEquals(0.6, finding.value("reference.ratio"), 1e-12);
        OrbitProfile.Point random = finding.byBin().get("haar:8");
        double mean = grid.bins().getLast().elements().stream()
                .mapToDouble(g -> profile.at(List.of(g)).points().getFirst().errors().pooled()).average().orElseThrow();
        assertEquals(mean, random.errors().pooled(), 1e-12);
        assertEquals(0.5, finding.byBin().get("z@45deg").overlap(), 1e-9);
        assertTrue(Double.isNaN(new OrbitFinding(grid, null, profile, profile).referenceFactor(ErrorForm.POOLED)));
    }
}
