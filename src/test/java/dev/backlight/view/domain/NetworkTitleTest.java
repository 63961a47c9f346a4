package dev.backlight.view.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class NetworkTitleTest {
    /// The face of numbers has no Chinese: words of a title were boxes.
    @Test
    void wordsOfATitleHaveAFaceThatCanWriteThem() {
        assertThat(NetworkTitle.face("784 – 128 – 10").getFamily()).startsWith("Inter");
        assertThat(NetworkTitle.face("生成器 2 – 32 – 2 对判别器 2 – 32 – 1").getFamily())
                .isNotEqualTo(NetworkTitle.face("784 – 128 – 10").getFamily());
    }
}
