package dev.backlight.view.plane.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.data.plane.PlanePoint;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

class MapCornersTest {
    private static final float EDGE = PlanePoint.LIMIT * 0.99f;

    private final Region map = new Pane();
    private final MapCorners corners = new MapCorners(map);

    @Test
    void theyAreAClipOnlyWhereSomethingMayLieInThem() {
        map.resize(300, 300);
        assertThat(clipped(false, new PlanePoint(0, 0, 1))).isFalse();
        assertThat(clipped(false, new PlanePoint(EDGE, 0, 1), new PlanePoint(0, -EDGE, 1)))
                .as("at the edges")
                .isFalse();
        for (PlanePoint inCorner : new PlanePoint[] {
            new PlanePoint(EDGE, EDGE, 1), new PlanePoint(-EDGE, EDGE, 1), new PlanePoint(EDGE, -EDGE, 1)
        }) {
            assertThat(clipped(false, new PlanePoint(0, 0, 1), inCorner)).isTrue();
        }
        assertThat(clipped(false)).isFalse();
        assertThat(clipped(true)).as("a brush may be anywhere").isTrue();
    }

    @Test
    void whatIsNoSquareOfWholePixelsIsClipped() {
        map.resize(300, 280);
        assertThat(clipped(false)).isTrue();
        map.resize(300.5, 300.5);
        assertThat(clipped(false)).isTrue();
        map.resize(300, 300);
        assertThat(corners.follow(false, List.of())).as("changed").isTrue();
        assertThat(corners.follow(false, List.of())).as("still").isFalse();
    }

    private boolean clipped(boolean painting, PlanePoint... points) {
        corners.follow(painting, List.of(points));
        Rectangle clip = (Rectangle) map.getClip();
        assertThat(clip.getArcWidth()).isEqualTo(clip.getArcHeight());
        return clip.getArcWidth() > 0;
    }
}
