package dev.backlight.data.table;

import java.util.List;
import java.util.Locale;

/// What a column of labels is called.
public final class Labels {
    private static final List<String> NAMES = List.of(
            "label",
            "labels",
            "class",
            "target",
            "y",
            "digit",
            "klasse",
            "classe",
            "clase",
            "étiquette",
            "etiqueta",
            "etichetta",
            "метка",
            "класс",
            "标签",
            "类别",
            "標籤",
            "類別",
            "ラベル",
            "라벨");

    private Labels() {}

    /// @return the column that is called so; -1 without one
    public static int column(List<String> header) {
        for (String name : NAMES) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).toLowerCase(Locale.ROOT).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    static boolean isNamed(List<String> fields) {
        return fields.size() > 1 && column(fields) >= 0;
    }
}
