package dev.backlight.view.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/// A part of the window that can be pictured.
///
/// @param id its word on the command line: window, stage, lens, or chart-1 and so on
/// @param words what it says of itself to somebody who can't see it; empty if nothing
public record Subject(String id, String words, Region node) {
    private static final double LEAST = 60;

    /// All that can be pictured as the window stands now: itself, its stage, the view in its drawer, and every
    /// chart, graph and map among them.
    ///
    /// @param content the window without what lies over it
    public static List<Subject> of(Region content) {
        List<Subject> all = new ArrayList<>();
        all.add(new Subject("window", "", content));
        for (String place : List.of("stage", "lens")) {
            if (content.lookup("#" + place) instanceof Region region && isSeen(region)) {
                all.add(new Subject(place, "", region));
            }
        }
        List<Region> charts = new ArrayList<>();
        charts(content, charts);
        for (int i = 0; i < charts.size(); i++) {
            String words = charts.get(i).getAccessibleText();
            all.add(new Subject("chart-" + (i + 1), words == null ? "" : words, charts.get(i)));
        }
        return all;
    }

    /// What most want: the stage, or the window where there is none.
    public static Subject first(List<Subject> all) {
        return all.stream().filter(one -> one.id().equals("stage")).findFirst().orElse(all.getFirst());
    }

    private static void charts(Parent parent, List<Region> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Region region
                    && isSeen(region)
                    && region.getAccessibleRole() == AccessibleRole.IMAGE_VIEW) {
                found.add(region);
            } else if (child instanceof Parent inner && child.isVisible()) {
                charts(inner, found);
            }
        }
    }

    private static boolean isSeen(Region region) {
        return region.isVisible() && region.getWidth() >= LEAST && region.getHeight() >= LEAST;
    }
}
