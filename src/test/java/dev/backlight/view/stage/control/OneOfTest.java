package dev.backlight.view.stage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OneOfTest {
    private final List<String> done = new ArrayList<>();
    private final List<ToggleButton> tools = new ArrayList<>();
    private final List<RadioButton> bets = new ArrayList<>();
    private final OneOf group = new OneOf();

    @Start
    void open(Stage stage) {
        HBox row = new HBox();
        for (String word : List.of("pen", "hidden", "eraser")) {
            ToggleButton tool = new ToggleButton(word);
            tool.setToggleGroup(group);
            tool.setVisible(!word.equals("hidden"));
            tool.setOnAction(_ -> done.add(word));
            tools.add(tool);
            row.getChildren().add(tool);
        }
        tools.getFirst().setSelected(true);
        VBox column = new VBox();
        ToggleGroup answers = new OneOf();
        for (String word : List.of("rises", "falls")) {
            RadioButton bet = new RadioButton(word);
            bet.setToggleGroup(answers);
            bet.setOnAction(_ -> done.add(word));
            bets.add(bet);
            column.getChildren().add(bet);
        }
        stage.setScene(new Scene(new HBox(row, column)));
        stage.show();
    }

    private static void type(FxRobot robot, KeyCode code) {
        robot.press(code).release(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void arrowsChooseWhatIsSeenAndStayAtTheEnds(FxRobot robot) {
        robot.interact(() -> tools.getFirst().requestFocus());
        type(robot, KeyCode.RIGHT);
        type(robot, KeyCode.RIGHT);
        assertThat(done).containsExactly("eraser");
        assertThat(tools.getLast().isSelected()).isTrue();
        assertThat(tools.getLast().isFocused()).isTrue();
        type(robot, KeyCode.LEFT);
        type(robot, KeyCode.LEFT);
        assertThat(done).containsExactly("eraser", "pen");
    }

    @Test
    void aBetIsPlacedByArrows(FxRobot robot) {
        robot.interact(() -> bets.getFirst().requestFocus());
        type(robot, KeyCode.DOWN);
        assertThat(done).containsExactly("falls");
        type(robot, KeyCode.UP);
        assertThat(done).containsExactly("falls", "rises");
        assertThat(bets.getFirst().isSelected()).isTrue();
    }

    @Test
    void whatIsChosenIsNotLetGoByASecondClick(FxRobot robot) {
        robot.interact(() -> tools.getFirst().fire());
        assertThat(tools.getFirst().isSelected()).isTrue();
        assertThat(done).containsExactly("pen");
        group.once();
        robot.interact(() -> tools.getFirst().fire());
        assertThat(tools.getFirst().isSelected()).isTrue();
        assertThat(done).containsExactly("pen");
    }
}
