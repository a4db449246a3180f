package org.orbitarium.engine.nn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who asks a model on plain arrays loads nothing of the tensor library: only what trains or compares with it knows it. */
final class InferenceWithoutEngineTest {

    private static final String ON_LANE = "GradientLane|EngineCache|DjlOps|LaneEvaluator|Learner|UpdateRules?|MuonRule|AdamRule|"
            + "Block|Scalars";

    @Test
    void onlyWhatRunsOnTheLaneKnowsTheTensorLibrary() {
        noClasses().that().haveNameNotMatching(".*\\.(" + ON_LANE + ")(\\$.*)?")
                .should().dependOnClassesThat().resideInAPackage("ai.djl..")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.orbitarium.engine"));
    }

    @Test
    void whatInfersOnArraysDoesNotTouchIt() {
        noClasses().that().haveNameMatching(".*\\.nn\\.(Evaluator|RowEvaluator|ArrayOps|Layer|Network|Parameter.*|Weights|Ops)(\\$.*)?")
                .should().dependOnClassesThat().haveNameMatching(".*\\.nn\\.(" + ON_LANE + ")(\\$.*)?")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.orbitarium.engine.nn"));
    }
}
