package dev.backlight.view.lab.chart;

import dev.backlight.lab.record.Measure;
import dev.backlight.model.lab.Experiment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The numbers of a lab's chart, a row for each measured place, a column for each line that has a name; then those
/// of what the chart has no axes for. As they are when it is opened.
public final class LabTable extends TableView<LabTable.Row> {
    /// One measured place.
    ///
    /// @param x the place
    /// @param values written, a column each; empty where nothing was measured
    public record Row(double x, String[] values) {}

    public LabTable(Experiment experiment, LabWords words) {
        setId("labTable");
        Measure main = experiment.mainMeasure();
        setAccessibleText(words.measure(main));
        setPlaceholder(new Label(words.messages().get("labs.empty")));
        List<LabColumn> columns = LabColumn.of(experiment, words);
        TableColumn<Row, String> place = new TableColumn<>(words.messages().get(main.axisKey()));
        place.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(LabWords.place(cell.getValue().x())));
        place.setSortable(false);
        getColumns().add(place);
        Map<Double, String[]> rows = new TreeMap<>();
        for (int k = 0; k < columns.size(); k++) {
            LabColumn column = columns.get(k);
            for (int i = 0; i < column.line().points().size(); i++) {
                rows.computeIfAbsent(column.line().points().x(i), _ -> new String[columns.size()])[k] = words.value(
                        column.measure().format(), column.line().points().y(i));
            }
            getColumns().add(column(k, column.title(experiment, words)));
        }
        rows.forEach((x, values) -> getItems().add(new Row(x, values)));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static TableColumn<Row, String> column(int place, String name) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> {
            String value = cell.getValue().values()[place];
            return new ReadOnlyStringWrapper(value == null ? "" : value);
        });
        column.setSortable(false);
        return column;
    }
}
