package dev.backlight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.PopOver;

/// The floors of ARCHITECTURE.md.
@AnalyzeClasses(packages = "dev.backlight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /// Rooms that know each other, and why they may. This list only becomes shorter.
    private static final Map<String, String> KNOTS = Map.of(
            // the batch of a sequence is what its layers pass on, and the network makes the layers
            "dev.backlight.engine.sequence.layer", "dev.backlight.engine.sequence");

    private static final SliceAssignment ROOMS = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String room = type.getPackageName();
            return SliceIdentifier.of(KNOTS.getOrDefault(room, room));
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    };

    @ArchTest
    static final ArchRule NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                    "open a connection",
                    type -> type.getPackageName().startsWith("java.net.http")
                            || type.getPackageName().startsWith("javax.net")
                            || Set.of(
                                            "java.net.Socket",
                                            "java.net.ServerSocket",
                                            "java.net.DatagramSocket",
                                            "java.net.URLConnection",
                                            "java.net.HttpURLConnection",
                                            "java.nio.channels.SocketChannel",
                                            "javafx.scene.web.WebEngine")
                                    .contains(type.getName())))
            .because("nothing that a person does here ever leaves the computer");

    @ArchTest
    static final ArchRule ARROWS_CHOOSE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.backlight.view.stage.control.OneOf")
            .should()
            .callConstructor(ToggleGroup.class)
            .because("JavaFX's own group lets arrows show a choice without making it: take OneOf");

    @ArchTest
    static final ArchRule CARDS_STAY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.backlight.view.stage.control.AttachedCard")
            .should()
            .callConstructor(PopOver.class, Node.class)
            .orShould()
            .callConstructor(PopOver.class)
            .because("a card that is torn off hangs the window: take AttachedCard");

    @ArchTest
    static final ArchRule FLOORS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("math")
            .definedBy("dev.backlight.math..")
            .layer("engine")
            .definedBy("dev.backlight.engine..")
            .layer("data")
            .definedBy("dev.backlight.data..")
            .layer("glass")
            .definedBy("dev.backlight.glass..")
            .layer("training")
            .definedBy("dev.backlight.training..")
            .optionalLayer("analysis")
            .definedBy("dev.backlight.analysis..")
            .layer("lab")
            .definedBy("dev.backlight.lab..")
            .layer("storage")
            .definedBy("dev.backlight.storage..")
            .layer("lesson")
            .definedBy("dev.backlight.lesson..")
            .layer("model")
            .definedBy("dev.backlight.model..")
            .layer("view")
            .definedBy("dev.backlight.view..")
            .layer("controller")
            .definedBy("dev.backlight.controller..")
            .layer("app")
            .definedBy("dev.backlight.app..")
            .whereLayer("math")
            .mayNotAccessAnyLayer()
            .whereLayer("engine")
            .mayOnlyAccessLayers("math")
            .whereLayer("data")
            .mayOnlyAccessLayers("math")
            .whereLayer("glass")
            .mayOnlyAccessLayers("engine", "math")
            .whereLayer("training")
            .mayOnlyAccessLayers("engine", "data", "math")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("engine", "data", "math")
            .whereLayer("lab")
            .mayOnlyAccessLayers("training", "analysis", "engine", "data", "math")
            .whereLayer("storage")
            .mayOnlyAccessLayers("lab", "training", "analysis", "glass", "engine", "data", "math")
            .whereLayer("model")
            .mayOnlyAccessLayers("lesson", "storage", "lab", "training", "analysis", "glass", "engine", "data", "math")
            .whereLayer("lesson")
            .mayOnlyAccessLayers("storage", "lab", "training", "analysis", "glass", "engine", "data", "math")
            .whereLayer("view")
            .mayOnlyAccessLayers(
                    "model", "lesson", "storage", "lab", "training", "analysis", "glass", "engine", "data", "math")
            .whereLayer("controller")
            .mayOnlyAccessLayers(
                    "view",
                    "model",
                    "lesson",
                    "storage",
                    "lab",
                    "training",
                    "analysis",
                    "glass",
                    "engine",
                    "data",
                    "math")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .because("a room imports only rooms on lower floors: each can be read, tested and rebuilt by itself");

    @ArchTest
    static final ArchRule TEXT_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("dev.backlight.text..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.backlight..").and(not(resideInAPackage("dev.backlight.text.."))))
            .because("every room may refuse with a sentence");

    @ArchTest
    static final ArchRule NO_SCREEN_BELOW = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.backlight.math..",
                    "dev.backlight.engine..",
                    "dev.backlight.data..",
                    "dev.backlight.glass..",
                    "dev.backlight.training..",
                    "dev.backlight.analysis..",
                    "dev.backlight.lab..",
                    "dev.backlight.storage..",
                    "dev.backlight.lesson..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the engine trains on machines that have no screen, and is tested without one");

    @ArchTest
    static final ArchRule MODEL_WITHOUT_TOOLKIT = noClasses()
            .that()
            .resideInAPackage("dev.backlight.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.fxml..")
            .because("the model knows properties only, so its tests need no toolkit");

    @ArchTest
    static final ArchRule OWN_FOLDER = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.backlight.app.window.BacklightApp")
            .and()
            .haveNameNotMatching("dev\\.backlight\\.app\\.window\\.ErrorLog(\\$.*)?") // makes a folder for its file
            .and()
            .doNotHaveFullyQualifiedName("dev.backlight.app.cli.NoDisplayRun") // makes a folder for its pictures
            .and()
            .doNotHaveFullyQualifiedName("dev.backlight.app.Main")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.backlight.storage.file.UserFolder")
            .because("only the program's own window keeps corrections and runs: pictures of it, measurements and"
                    + " trainings leave that folder alone, but for the log of errors and the pictures that a start"
                    + " without a display leaves, each in a folder of its own");

    @ArchTest
    static final ArchRule PURE_PAINT = noClasses()
            .that()
            .resideInAPackage("dev.backlight.view.paint..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.stage..", "javafx.fxml..", "javafx.scene.control..", "javafx.scene.layout..")
            .because("paint turns numbers into colours and shapes; nodes are the views' business");

    @ArchTest
    static final ArchRule DASHES_WITH_GAPS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.backlight.view.paint.Dashes")
            .should()
            .callMethod(GraphicsContext.class, "setLineDashes", double[].class)
            .because("a canvas's square caps close the gaps of a wide dashed line, and what is negative then looks"
                    + " like what is positive; Dashes takes them away");

    @ArchTest
    static final ArchRule PAINTED_THROUGH_ONE_CONTEXT = noClasses()
            .that()
            .resideInAnyPackage("dev.backlight.view..", "dev.backlight.controller..")
            .and()
            .resideOutsideOfPackage("dev.backlight.view.paint.vector")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.scene.canvas.GraphicsContext")
            .because("what is painted past view.paint.vector.GraphicsContext is missing in vector pictures");

    @ArchTest
    static final ArchRule SPECIFICATIONS_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.backlight.view..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.backlight.engine..")
                    .and(not(resideInAPackage("dev.backlight.engine.spec.."))))
            .because("a view shows what a network is described by and what a model knows of it; it computes nothing"
                    + " with the fast path, which may be rebuilt without a look at the screen");

    @ArchTest
    static final ArchRule NO_BENCHMARKS_IN_PRODUCTION = noClasses()
            .that()
            .resideOutsideOfPackage("dev.backlight.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.backlight.app.bench..")
            .because("what measures the program is not part of what it does");

    @ArchTest
    static final ArchRule FILES_ARE_CHOSEN_IN_ONE_WAY = noClasses()
            .that()
            .doNotHaveSimpleName("FileChoice")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.stage.FileChooser")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.stage.DirectoryChooser")
            .because("the system's dialog has no title and begins wherever the program was begun, unless it is told");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.backlight.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two floors that need each other are one floor");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_ROOMS = slices().assignedFrom(ROOMS)
            .should()
            .beFreeOfCycles()
            .because("two rooms that need each other are one room: every package of the tree is looked at");
}
