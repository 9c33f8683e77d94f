package org.dateline.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The walls of the job on a cluster, as ARCHITECTURE.md draws them. */
class SparkArchitectureTest {
    private static final JavaClasses JOB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target", "classes"));

    @Test
    void usesTheStepsOfOneMachineAndNoStore() {
        classes()
                .that(resideInAnyPackage("org.dateline.spark.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.dateline..")
                        .negate()
                        .or(resideInAnyPackage(
                                "org.dateline.spark..",
                                "org.dateline.model..",
                                "org.dateline.knowledge..",
                                "org.dateline.parse..",
                                "org.dateline.link..",
                                "org.dateline.wave..",
                                "org.dateline.protect..",
                                "org.dateline.read..",
                                "org.dateline.pipeline..",
                                "org.dateline.review..",
                                "org.dateline.export.table..")))
                .because("a cluster must give what one machine gives, and has no store")
                .check(JOB);
    }

    @Test
    void speaksToTheConsoleInOneClass() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SparkJob")
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("what is said on a terminal, and with which exit code, is decided in one place")
                .check(JOB);
    }
}
