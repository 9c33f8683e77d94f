package org.dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The walls of the application, as ARCHITECTURE.md draws them. Each failure prints why the wall stands. */
class AppArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target", "classes"));

    @Test
    void knowsOnlyWhatItsPlaceAllows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("json")
                .definedBy("org.dateline.json..")
                .layer("read")
                .definedBy("org.dateline.read..")
                .layer("fetch")
                .definedBy("org.dateline.fetch..")
                .layer("watch")
                .definedBy("org.dateline.watch..")
                .layer("store")
                .definedBy("org.dateline.store..")
                .layer("export")
                .definedBy("org.dateline.export..")
                .layer("review")
                .definedBy("org.dateline.review..")
                .layer("report")
                .definedBy("org.dateline.report..")
                .layer("alert")
                .definedBy("org.dateline.alert..")
                .layer("pipeline")
                .definedBy("org.dateline.pipeline..")
                .layer("takeout")
                .definedBy("org.dateline.takeout..")
                .layer("team")
                .definedBy("org.dateline.team..")
                .layer("doctor")
                .definedBy("org.dateline.doctor..")
                .layer("seal")
                .definedBy("org.dateline.seal..")
                .layer("observe")
                .definedBy("org.dateline.observe..")
                .layer("web")
                .definedBy("org.dateline.web..")
                .layer("cli")
                .definedBy("org.dateline.cli..")
                .whereLayer("json")
                .mayNotAccessAnyLayer()
                .whereLayer("read")
                .mayOnlyAccessLayers("json")
                .whereLayer("fetch")
                .mayOnlyAccessLayers("read")
                .whereLayer("watch")
                .mayOnlyAccessLayers("fetch", "read", "store", "pipeline", "observe")
                .whereLayer("store")
                .mayOnlyAccessLayers("json")
                .whereLayer("export")
                .mayOnlyAccessLayers("json")
                .whereLayer("review")
                .mayOnlyAccessLayers("store")
                .whereLayer("report")
                .mayOnlyAccessLayers("store", "review")
                .whereLayer("alert")
                .mayOnlyAccessLayers("store", "review", "report", "fetch", "read")
                .whereLayer("pipeline")
                .mayOnlyAccessLayers("read", "store", "observe")
                .whereLayer("takeout")
                .mayOnlyAccessLayers("store", "export", "json")
                .whereLayer("team")
                .mayOnlyAccessLayers("store")
                .whereLayer("doctor")
                .mayOnlyAccessLayers("store", "json")
                .whereLayer("seal")
                .mayNotAccessAnyLayer()
                .whereLayer("observe")
                .mayNotAccessAnyLayer()
                .whereLayer("web")
                .mayOnlyAccessLayers(
                        "pipeline",
                        "store",
                        "export",
                        "json",
                        "review",
                        "watch",
                        "fetch",
                        "team",
                        "report",
                        "takeout",
                        "observe")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .because("a reader, a store or a format is added or removed without touching the others")
                .check(APP);
    }

    @Test
    void hasNoPackageCycle() {
        slices().matching("org.dateline.(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages that know each other can only be understood together")
                .check(APP);
    }

    @Test
    void speaksToTheDatabaseInOnePackage() {
        noClasses()
                .that(resideInAnyPackage("org.dateline.store..").negate())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .because("what differs between databases must stay in one place")
                .check(APP);
    }

    @Test
    void speaksToBrowsersInOnePackage() {
        noClasses()
                .that(resideInAnyPackage("org.dateline.web..").negate())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                .because("what is said to a browser, and what is refused, is decided in one place")
                .check(APP);
    }

    @Test
    void tellsOfItselfInOnePackage() {
        noClasses()
                .that(resideInAnyPackage("org.dateline.observe..").negate())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "ch.qos.logback..")
                .because("no word of an article may get into a metric or the log, which one place can see to")
                .check(APP);
    }

    @Test
    void speaksToTheConsoleInOnePackage() {
        noClasses()
                .that(resideInAnyPackage("org.dateline.cli..").negate())
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei.progressbar..")
                .because("what is said on a terminal, and with which exit code, is decided in one place")
                .check(APP);
    }

    @Test
    void keepsEveryClassInANamedPackage() {
        classes()
                .should()
                .resideInAPackage("org.dateline.*..")
                .because("a class in the root belongs to nobody")
                .check(APP);
    }

    @Test
    void givesNoClassANameThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl|DTO|Dto)(\\$.*)?")
                .because("a name should be a word of the field, or the class has no job")
                .check(APP);
    }
}
