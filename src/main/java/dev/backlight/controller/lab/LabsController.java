package dev.backlight.controller.lab;

import dev.backlight.controller.frame.WorkspaceController;
import dev.backlight.controller.keys.KeyRouter;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.lab.Openable;
import dev.backlight.model.lab.Phase;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Actions;
import dev.backlight.model.window.Settings;
import dev.backlight.text.Refusal;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.scene.LabHall;
import dev.backlight.view.lab.gallery.LabGallery;
import dev.backlight.view.lab.page.LabList;
import dev.backlight.view.lab.page.LabPage;
import dev.backlight.view.lab.page.LabPanel;
import dev.backlight.view.stage.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The labs: the gallery, or the page of one of them.
public final class LabsController implements WorkspaceController {
    private static final double NARROW = 1180;
    private static final double LONG = 10;

    private final LabModel labs;
    private final Settings settings;
    private final Consumer<Openable> opener;
    private final Messages messages;
    private final BorderPane root = new BorderPane();
    private final StackPane center = new StackPane();
    private final VBox question = new VBox();
    private final Label notice = new Label();
    private final LabsBar bar;
    private final LabActions actions;
    private final Actions all;
    private final LabExport export;
    private final Subscription subscriptions;
    private LabsFoot foot;
    private LabGallery gallery;
    private LabList list;
    private LabPage page;
    private LabPanel panel;
    private Subscription phase = Subscription.EMPTY;
    private boolean presenting;
    private final ReadOnlyObjectWrapper<HallForm> hall = new ReadOnlyObjectWrapper<>(this, "hall");
    private Region beside;

    /// @param opener shows a network of a lab where digits are read
    public LabsController(LabModel labs, Settings settings, Consumer<Openable> opener) {
        this.labs = labs;
        this.opener = opener;
        this.settings = settings;
        messages = settings.messages();
        bar = new LabsBar(labs, settings);
        export = new LabExport(messages, this::tell);
        actions = new LabActions(labs, this);
        all = actions.all(bar::showSettings, bar::showMenu);
        root.getStyleClass().add("root");
        root.setId("labs");
        if (messages.locale().getLanguage().equals("zh")) {
            root.getStyleClass().add("chinese");
        }
        question.setMaxSize(420, Region.USE_PREF_SIZE);
        question.setVisible(false);
        question.setManaged(false);
        notice.getStyleClass().add("lab-notice");
        notice.setId("labNotice");
        notice.setWrapText(true);
        notice.setMaxWidth(640);
        notice.setVisible(false);
        notice.setOnMouseClicked(_ -> notice.setVisible(false));
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane over = new StackPane(center, question, notice);
        over.setMinSize(0, 0);
        center.setMinSize(0, 0);
        root.setTop(bar);
        root.setCenter(over);
        subscriptions = Subscription.combine(
                labs.openProperty().subscribe(_ -> build()),
                labs.problemProperty().subscribe(problem -> {
                    if (problem != null) {
                        trouble(messages.sentence(problem));
                    }
                }),
                root.widthProperty().subscribe(_ -> fit()));
    }

    /// Shows a page of words in place of the list of labs, such as a lesson's.
    public void beside(Region page) {
        beside = page;
        root.setLeft(page);
        fit();
    }

    /// Below what is told already: of several damaged files each is to be named.
    private void trouble(String sentence) {
        boolean more = notice.isVisible() && !notice.getText().contains(sentence);
        tell(more ? notice.getText() + "\n" + sentence : sentence);
    }

    private void tell(String sentence) {
        notice.setText(sentence);
        notice.setVisible(true);
    }

    private void build() {
        boolean within = KeyRouter.focusIn(root, center);
        clear();
        notice.setVisible(false); // it told of what was on screen before
        foot = new LabsFoot(labs, settings);
        root.setBottom(foot);
        labs.open().ifPresentOrElse(this::open, () -> {
            gallery = new LabGallery(labs, settings, this::left);
            center.getChildren().setAll(gallery);
        });
        question.setVisible(false);
        question.setManaged(false);
        phase = labs.open()
                .map(open -> open.phaseProperty().subscribe(this::began))
                .orElseGet(() -> {
                    actions.now(null);
                    return Subscription.EMPTY;
                });
        present(presenting);
        if (within) { // or else the keys would go to the row of workspaces
            stay();
        }
    }

    /// Keys are the page's, where what had them is gone.
    private void stay() {
        if (page != null) {
            page.requestFocus();
        }
    }

    /// An answer that comes while a hall looks on is shown to it.
    private void began(Phase now) {
        actions.now(now);
        if (now == Phase.DONE && hall.get() == null) {
            showHall();
        }
    }

    private void open(Experiment experiment) {
        list = new LabList(labs, messages);
        page = new LabPage(experiment, settings, this::play);
        panel = new LabPanel(experiment, messages, id -> all.named(id).orElseThrow(), opener, settings.ways());
        HBox.setHgrow(page, Priority.ALWAYS);
        page.setMinWidth(0);
        page.setPrefWidth(100);
        HBox sides = new HBox(list, page, panel);
        sides.setMinSize(0, 0);
        center.getChildren().setAll(sides);
        fit();
    }

    /// Which sides there is room for.
    private void fit() {
        double width = root.getWidth();
        if (list == null || width <= 0) {
            return;
        }
        boolean side = width >= NARROW && !presenting && beside == null;
        list.setVisible(side);
        list.setManaged(side);
        sized(list, width >= 2400 ? 264 : width >= 1800 ? 248 : 232);
        boolean right = !presenting || width >= 900;
        panel.setVisible(right);
        panel.setManaged(right);
        sized(panel, width >= 2400 ? 376 : width >= 1800 ? 336 : width >= 1100 ? 304 : 272);
    }

    private static void sized(Region panel, double width) {
        panel.setMinWidth(width);
        panel.setPrefWidth(width);
        panel.setMaxWidth(width);
    }

    private void clear() {
        phase.unsubscribe();
        hall.set(null);
        center.getChildren().clear();
        if (foot != null) {
            foot.dispose();
        }
        if (gallery != null) {
            gallery.dispose();
            gallery = null;
        }
        if (page != null) {
            page.dispose();
            panel.dispose();
            list.dispose();
            page = null;
            list = null;
        }
    }

    /// Runs, goes on or pauses; in the gallery it runs what is left. Before a first run without a bet it asks.
    void play() {
        if (labs.open().isEmpty()) {
            left();
            return;
        }
        Experiment open = labs.open().get();
        if (open.phase() == Phase.BEFORE && labs.shouldAsk(open)) {
            Question.ask(question, messages, "labs.ask", this::bet, () -> {
                play();
                stay();
            });
            return;
        }
        question.getChildren().clear();
        question.setVisible(false);
        question.setManaged(false);
        open.toggle();
    }

    /// Runs what has a bet, or says that nothing has.
    void left() {
        if (labs.runWhatIsLeft() == 0 && !labs.isWorking()) {
            tell(messages.get("labs.left.none"));
        } else {
            notice.setVisible(false);
        }
    }

    private void bet() {
        page.chart().requestFocus();
    }

    /// Ends the run; of one that has gone on for long it asks.
    void stop() {
        labs.open().ifPresent(open -> {
            boolean longer = open.progress() != null && open.progress().seconds() > LONG;
            if (longer && !question.isVisible()) {
                Question.ask(question, messages, "labs.quit", open::stop, () -> {});
            } else {
                open.stop();
            }
        });
    }

    /// Shows the chart's numbers as a table, or the chart again.
    void table() {
        if (page != null) {
            page.table();
        }
    }

    void choose(int place) {
        if (panel != null) {
            panel.choose(place);
        }
    }

    void step(int by) {
        foot.step(by);
    }

    /// Opens the first network that can be.
    void openNetwork() {
        labs.open().flatMap(open -> open.networks().stream().findFirst()).ifPresent(opener);
    }

    void export(String kind) {
        labs.open().ifPresent(open -> export.ask(open, page, kind));
    }

    void export(Path file) {
        labs.open().filter(open -> open.result() != null).ifPresent(open -> export.write(open, page, file));
    }

    @Override
    public BorderPane root() {
        return root;
    }

    @Override
    public List<String> lensNames() {
        return labs.experiments().stream().map(one -> one.lab().name()).toList();
    }

    /// Opens the page of a lab.
    @Override
    public void showLens(String name) {
        if (labs.named(name).isEmpty()) {
            throw new Refusal("There is no lab \"{0}\": choose one of {1}.", name, String.join(", ", lensNames()));
        }
        labs.openProperty().set(name);
    }

    @Override
    public Actions actions() {
        return all;
    }

    @Override
    public void bind(Actions window) {
        bar.bind(window);
    }

    @Override
    public boolean takes(KeyEvent event) {
        return false;
    }

    @Override
    public void present(boolean wanted) {
        presenting = wanted;
        bar.setVisible(!wanted);
        bar.setManaged(!wanted);
        foot.setVisible(!wanted);
        foot.setManaged(!wanted);
        if (beside != null) {
            beside.setVisible(!wanted);
            beside.setManaged(!wanted);
        }
        showHall();
        fit();
    }

    private void showHall() {
        Experiment shown = labs.open().orElse(null);
        boolean answered =
                presenting && page != null && shown != null && !shown.outcome().isNone(); // before, one bets
        hall.set(answered ? new LabHall(shown, page.chart(), settings) : null);
    }

    @Override
    public ObservableValue<HallForm> hall() {
        return hall.getReadOnlyProperty();
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        clear();
        bar.dispose();
    }

    boolean isInPage() {
        return page != null && !KeyRouter.focusIn(root, panel, page.chart(), page.row());
    }
}
