package dev.backlight.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A layer is asked what it is like, not which kind it is, so that a new kind touches few files. Whoever builds a
/// network may name the kinds it is built of; every other place that asks for a kind stands here, with its reason.
class LayerKindsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/backlight");

    /// Each of its files is a table of its own: what each kind is called in the language of another program.
    private static final String OTHER_LANGUAGES = "storage/exchange/";

    private static final Map<String, String> MAY_ASK = Map.ofEntries(
            Map.entry("engine/spec/LayerSpec.java", "its own permits"),
            Map.entry("engine/spec/Weighted.java", "the permits of what has weights"),
            Map.entry("engine/spec/Windowed.java", "the permits of what moves a window"),
            Map.entry("engine/LayerFactory.java", "the fast path's table"),
            Map.entry("engine/layer/Dense.java", "the arithmetic of that kind"),
            Map.entry("engine/layer/Conv2d.java", "the arithmetic of that kind"),
            Map.entry("engine/layer/PictureStack.java", "the arithmetic of a convolution and a pool at once"),
            Map.entry("glass/GlassLayers.java", "the textbook path's table"),
            Map.entry("glass/GlassConv.java", "the equations of that kind"),
            Map.entry("storage/file/TypeNames.java", "what kinds are called in files"),
            Map.entry("view/kind/LayerKind.java", "the screen's table"),
            Map.entry("view/kind/LayerWords.java", "the words of each kind"),
            Map.entry("view/kind/LayerFields.java", "the fields of each kind"),
            Map.entry("view/microscope/equation/ForwardDerivations.java", "what is told of a pool and of dropout only"),
            Map.entry("app/bench/SequenceBenchmark.java", "counts the products of its own networks"),
            Map.entry("app/cli/StudyFigures.java", "the winners of a max pool"),
            Map.entry("training/plane/Wiring.java", "the plane takes perceptrons only"),
            Map.entry("engine/spec/sequence/SequenceLayerSpec.java", "which kinds may stand over positions"),
            Map.entry("engine/sequence/SequenceLayerFactory.java", "the table of what may stand over positions"),
            Map.entry("glass/sequence/GlassSequence.java", "the textbook's table of the same"),
            Map.entry("glass/sequence/study/StudyBuilder.java", "the same, number by number"));

    @Test
    void noOtherFileAsksWhichKindALayerIs() throws IOException {
        Map<String, String> asking = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("//.*", "");
                if (!name(file).startsWith(OTHER_LANGUAGES)) {
                    asked(code).ifPresent(kinds -> asking.put(name(file), kinds));
                }
            }
        }
        assertThat(asking.keySet())
                .as("files that ask for a kind of layer, with the kinds: %s; let LayerSpec say it instead", asking)
                .isEqualTo(new TreeSet<>(MAY_ASK.keySet()));
    }

    @Test
    void aNamedKindIsFoundAndABuiltOneIsNot() {
        assertThat(asked("if (layer instanceof LayerSpec.Dense dense) {")).hasValue("Dense");
        assertThat(asked("case LayerSpec.MaxPool _ ->")).hasValue("MaxPool");
        assertThat(asked("import dev.backlight.engine.spec.LayerSpec.Conv2d;")).hasValue("Conv2d");
        assertThat(asked("layers.add(new LayerSpec.Dense(10));")).isEmpty();
    }

    private static Optional<String> asked(String code) {
        String kinds = Stream.of(LayerSpec.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.joining("|"));
        String found = Pattern.compile("(?<!new )(?<!SequenceLayerSpec)\\bLayerSpec\\.(" + kinds + ")\\b")
                .matcher(code.replaceAll("new (dev\\.backlight\\.engine\\.spec\\.)", "new "))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String name(Path file) {
        return SOURCES.relativize(file).toString().replace('\\', '/');
    }
}
