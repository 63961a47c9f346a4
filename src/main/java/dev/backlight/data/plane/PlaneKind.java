package dev.backlight.data.plane;

import dev.backlight.text.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The data sets of the plane.
public enum PlaneKind {
    CIRCLE("circle", 2),
    XOR("xor", 2),
    GAUSS("gauss", 2),
    SPIRAL("spiral", 2),
    MOONS("moons", 2),
    RINGS("rings", 2),
    CHECKERBOARD("checkerboard", 2),
    /// Above or below a typed curve x2 > f(x).
    ABOVE("above", 2),
    THREE_BLOBS("blobs3", 3),
    FOUR_BLOBS("blobs4", 4),
    THREE_ARMS("spiral3", 3),
    FOUR_ARMS("spiral4", 4),
    /// Painted by hand or read from a file; as many classes as there are labels, at least two.
    OWN("own", 2),
    PLANE("plane", 0),
    MULTI_GAUSS("multigauss", 0);

    private final String id;
    private final int classes;

    PlaneKind(String id, int classes) {
        this.id = id;
        this.classes = classes;
    }

    /// The word in share codes, on the command line and in the text bundles.
    public String id() {
        return id;
    }

    /// 0 for regression.
    public int classes() {
        return classes;
    }

    public boolean isRegression() {
        return classes == 0;
    }

    /// @throws IllegalArgumentException with one sentence that lists the names if there is none of this name
    public static PlaneKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "\"{0}\" is no data set of the plane: choose {1}.",
                        id, Arrays.stream(values()).map(PlaneKind::id).collect(Collectors.joining(", "))));
    }
}
