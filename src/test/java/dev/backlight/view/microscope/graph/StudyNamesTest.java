package dev.backlight.view.microscope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.glass.Study;
import dev.backlight.glass.WorkedExample;
import dev.backlight.view.microscope.maths.Maths;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyNamesTest {
    private static List<String> words(Study study) {
        return IntStream.rangeClosed(0, study.columns().size())
                .mapToObj(level -> StudyNames.word(study, level))
                .toList();
    }

    @Test
    void aLayerAloneNeedsNoNumber() {
        Study mazur = WorkedExample.MAZUR.study();
        assertThat(words(mazur)).containsExactly("x", "h", "y");
        assertThat(StudyNames.plain(mazur, 1, 0)).isEqualTo("h1");
        assertThat(StudyNames.neuron(mazur, 1, 0)).isEqualTo(Maths.sub("h", "1"));
    }

    @Test
    void layersAlikeAreNumberedAsOnThePlayground() {
        Study deep = Studies.dense(2, 8, 8, 8, 1);
        assertThat(words(deep)).containsExactly("x", "h1", "h2", "h3", "y");
        assertThat(StudyNames.layer(deep, 2)).isEqualTo(Maths.sub("h", "2"));
        assertThat(StudyNames.neuron(deep, 2, 6)).isEqualTo(Maths.sub("h", "2·7"));
        assertThat(StudyNames.plain(deep, 2, 6)).isEqualTo("h2·7");
        assertThat(StudyNames.part(deep, 2, "i")).isEqualTo(Maths.sub("h", "2·i"));
    }
}
