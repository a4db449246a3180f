package org.orbitarium.app.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Lays the window out: bars above and below, storyboard left, bench in the middle with its head and the scrubbers, inspector right.
 * Narrow windows turn the storyboard into a rail and the inspector thinner; views take what remains.
 */
public final class ShellView extends StackPane {

    private static final double WIDE = 1400;
    private static final double TALL = 900;
    /** From so many px on the bar has room for the program's name. */
    private static final double NAMED = 940;
    /** And from so many for its mark. */
    private static final double MARKED = 680;
    /** With less than so many px, bench and inspector take turns. */
    private static final double NARROW = 900;
    private static final double INSPECTOR = 320;
    private static final double INSPECTOR_NARROW = 296;
    private static final String NAME = "Orbitarium";
    private static final String INSPECT = "shell.inspector";
    /** Commands that are about what lies over the window. */
    private static final Set<String> OVER = Set.of("shell.sheet", "shell.close-sheet");

    private final BorderPane frame = new BorderPane();
    private final Label mark = new Label(NAME);
    private final Storyboard storyboard;
    private final VBox inspector = new VBox();
    private final ScrollPane inspectorScroll = new ScrollPane();
    /** Gives the bench its place back where the inspector has it. */
    private final Button back = new Button();
    private final VBox centre = new VBox();
    private final BenchHead head = new BenchHead();
    private final StackPane benchPlace = new StackPane();
    private final VBox scrubbers = new VBox();
    private final Isolated scrubberPlace = new Isolated(scrubbers);
    private final HBox menuPlace = new HBox();
    private final HBox tools = new HBox();
    private final StackPane overlay = new StackPane();
    private final Region dropFrame = new Region();
    private final CommandRegistry registry;
    private @Nullable Node before;
    private @Nullable Region presenter;
    private Layout layout = Layout.DEFAULT;
    private double scale = 1;
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(this, "room", new Room(0, 0, 1));

    /** Lays out an empty bench. */
    public ShellView(CommandRegistry registry, Storyboard storyboard, StatusBar status) {
        this.registry = registry;
        this.storyboard = storyboard;
        getStyleClass().add("shell");
        frame.setTop(top());
        frame.setLeft(storyboard);
        frame.setCenter(centre());
        frame.setRight(inspector());
        frame.setBottom(new Isolated(status));
        overlay.getStyleClass().add("sheet-ground");
        overlay.setVisible(false);
        overlay.setManaged(false);
        overlay.setOnMousePressed(event -> {
            if (overlay.equals(event.getTarget())) {
                closeSheet();
            }
        });
        dropFrame.getStyleClass().add("drop-frame");
        dropFrame.setMouseTransparent(true);
        dropFrame.setVisible(false);
        getChildren().addAll(frame, dropFrame, overlay);
        registry.hear(this::hears);
        // on a change of size, not while it is laid out: style sheets then see the change in the same pulse
        widthProperty().addListener(observable -> respond());
        heightProperty().addListener(observable -> respond());
        respond();
    }

    /** Draws menus and toolbar from the registry, which has all its commands by now; both follow language and keys. */
    public void showCommands(Command... toolbar) {
        for (Command command : toolbar) {
            tools.getChildren().add(Icons.button(registry, command));
        }
        Command inspect = registry.get(INSPECT);
        head.aside(Icons.button(registry, inspect));
        back.setOnAction(event -> registry.run(inspect));
        respond();
        registry.words().present().subscribe(texts -> drawMenus());
        registry.keymapProperty().subscribe(keymap -> drawMenus());
    }

    private void drawMenus() {
        MenuBar bar = Menus.bar(registry);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        menuPlace.getChildren().setAll(bar);
    }

    /** Shows a page under a head with title, file and claim. */
    public void show(Page page, String title, String file, String claim) {
        head.show(title, file, claim, page.actions());
        benchPlace.getChildren().setAll(page.views());
        scrubbers.getChildren().setAll(page.scrubbers());
        show(scrubberPlace, !page.scrubbers().isEmpty());
        inspectorScroll.setContent(page.inspector());
    }

    /** Puts what an audience is shown above the frame; it is hidden until the layout asks for it. */
    public void present(Region audience) {
        presenter = audience;
        audience.setVisible(false);
        getChildren().add(1, audience);
    }

    /** Opens what a layout has open, and closes the rest. */
    public void open(Layout wanted) {
        layout = wanted;
        show(storyboard, wanted.storyboard());
        show(frame, !wanted.presenting());
        if (presenter != null) {
            show(presenter, wanted.presenting());
        }
        respond();
    }

    /** Returns whether there is no room for bench and inspector beside each other; the one that is enlarged is then shown. */
    public boolean narrow() {
        return getWidth() > 0 && getWidth() < NARROW * scale;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Lays a node over the window, in the place of what lay there; it has the focus until it goes. */
    public void lay(Region node, Pos where) {
        closeSheet();
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        before = owner;
        StackPane.setAlignment(node, where);
        overlay.getChildren().setAll(node);
        overlay.setVisible(true);
        overlay.setManaged(true);
        node.requestFocus();
    }

    /** Keys reach all commands, but what lies over the window leaves them only those that never type. */
    private boolean hears(Command command) {
        Key key = registry.key(command);
        return !overlay.isVisible() || (key != null && key.global()) || OVER.contains(command.id());
    }

    /** Shows the commands with their keys, or hides them. */
    public void toggleSheet() {
        boolean shown = overlay.getChildren().stream().anyMatch(ShortcutSheet.class::isInstance);
        closeSheet();
        if (!shown) {
            lay(new ShortcutSheet(registry, room), Pos.CENTER);
        }
    }

    /** Opens the palette, or closes it. */
    public void togglePalette(Function<String, List<PaletteEntry>> more) {
        boolean shown = overlay.getChildren().stream().anyMatch(Palette.class::isInstance);
        closeSheet();
        if (!shown) {
            lay(new Palette(registry, more, this::closeSheet, room), Pos.TOP_CENTER);
        }
    }

    /** Shows a text in full, or hides it. */
    public void toggleNotice(String text) {
        boolean shown = overlay.getChildren().stream().anyMatch(NoticeSheet.class::isInstance);
        closeSheet();
        if (!shown) {
            lay(new NoticeSheet(registry.words(), text, room), Pos.CENTER);
        }
    }

    /** Closes what lies over the window and gives the focus back; returns whether there was anything. */
    public boolean closeSheet() {
        boolean was = overlay.isVisible();
        overlay.setVisible(false);
        overlay.setManaged(false);
        overlay.getChildren().clear();
        if (was && before != null) {
            before.requestFocus();
        }
        before = null;
        return was;
    }

    /** Marks the window while something that it takes is held over it, or no longer. */
    public void dropping(boolean over) {
        dropFrame.setVisible(over);
    }

    /** Lays everything out for sizes that grew by a factor, or shrank. */
    public void scale(double factor) {
        if (factor != scale) {
            scale = factor;
            storyboard.scale(factor);
            respond();
            refresh(this);
        }
    }

    /** Lets every part be laid out anew: what is isolated does not tell its parents that its type grew. */
    private static void refresh(Parent parent) {
        parent.requestLayout();
        parent.getChildrenUnmodifiable().forEach(child -> {
            if (child instanceof Parent inner) {
                refresh(inner);
            }
        });
    }

    private void respond() {
        room.set(new Room(getWidth(), getHeight(), scale));
        boolean wide = getWidth() >= WIDE * scale;
        boolean tall = getHeight() >= TALL * scale;
        mark.setText(getWidth() >= NAMED * scale ? NAME : "");
        show(mark, getWidth() >= MARKED * scale);
        if (storyboard.railProperty().get() == wide) {
            storyboard.railProperty().set(!wide);
        }
        boolean instead = narrow() && layout.enlarged().equals(Layout.INSPECTOR);
        show(centre, !instead);
        head.asideVisible(narrow());
        show(back, instead);
        show(inspector, narrow() ? instead : layout.inspector());
        double right = instead ? getWidth() - storyboard.prefWidth(-1) : scale * (wide ? INSPECTOR : INSPECTOR_NARROW);
        inspector.setMinWidth(instead ? 0 : right);
        inspector.setPrefWidth(right);
        inspector.setMaxWidth(right);
        head.setMinHeight(scale * (tall ? 48 : 40));
        head.setPrefHeight(scale * (tall ? 48 : 40));
        head.scale(scale);
    }

    private Node top() {
        mark.setGraphic(Icons.icon("fth-disc"));
        mark.getStyleClass().add("brand");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        tools.getStyleClass().add("tools");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(mark, menuPlace, space, tools);
        menuPlace.getStyleClass().add("menu-place");
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private Node centre() {
        benchPlace.getStyleClass().add("bench-place");
        benchPlace.setMinSize(0, 0);
        VBox.setVgrow(benchPlace, Priority.ALWAYS);
        scrubbers.getStyleClass().addAll("panel", "scrubbers");
        centre.getStyleClass().add("centre");
        centre.getChildren().addAll(head, benchPlace, scrubberPlace);
        centre.setMinSize(0, 0);
        return centre;
    }

    private Parent inspector() {
        Label title = registry.words().show(new Label(), "inspector.title");
        title.getStyleClass().add("panel-title");
        registry.words().show(back, "button.views");
        back.setGraphic(Icons.icon("fth-arrow-left"));
        back.getStyleClass().add("text-button");
        back.setMinWidth(Region.USE_PREF_SIZE);
        show(back, false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, back);
        header.getStyleClass().add("side-header");
        inspectorScroll.setFitToWidth(true);
        inspectorScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(inspectorScroll, Priority.ALWAYS);
        inspector.getStyleClass().add("inspector");
        inspector.getChildren().addAll(header, inspectorScroll);
        return inspector;
    }
}
