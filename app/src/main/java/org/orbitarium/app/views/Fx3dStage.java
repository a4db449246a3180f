package org.orbitarium.app.views;

import java.nio.IntBuffer;
import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.AmbientLight;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.fxyz3d.shapes.primitives.IcosahedronMesh;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.ColourSheet;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Shape;
import org.orbitarium.engine.raster.Tessellation;
import org.orbitarium.engine.raster.Tessellator;

/**
 * The stage drawn by the graphics card through JavaFX 3D. Triangles are lit and faded as the program's own renderer would, and
 * stand before a camera that never moves; the FX thread only hands them over.
 */
final class Fx3dStage implements StageRenderer {

    private static final int COARSE = 2;
    private static final int FINE = 4;

    private final Group world = new Group();
    private final PerspectiveCamera eye = new PerspectiveCamera(true);
    private final SubScene scene = new SubScene(world, 1, 1, true, SceneAntialiasing.BALANCED);
    private final PhongMaterial paint = new PhongMaterial(Color.WHITE);
    private final TriangleMesh solid = mesh();
    private final TriangleMesh glass = mesh();
    private final Tessellator tessellator = new Tessellator(sphere(COARSE), sphere(FINE));
    private final PictureQueue<Made> queue = new PictureQueue<>(wanted -> Made.of(tessellator, wanted), this::put);
    private @Nullable ColourSheet sheet;

    Fx3dStage() {
        // the colours of the sheet are those to be seen: nothing but this light falls on them
        world.getChildren().addAll(new AmbientLight(Color.WHITE), view(solid), view(glass));
        scene.setCamera(eye);
        scene.setMouseTransparent(true);
    }

    /** Returns whether there is a graphics card, or something that stands in for one, to draw with. */
    static boolean supported() {
        return Platform.isSupported(ConditionalFeature.SCENE3D);
    }

    private static TriangleMesh mesh() {
        TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        // a light from everywhere asks for no normal, and those that are there need not be computed
        mesh.getNormals().setAll(0, 0, -1);
        return mesh;
    }

    private MeshView view(TriangleMesh mesh) {
        MeshView view = new MeshView(mesh);
        view.setMaterial(paint);
        view.setCullFace(CullFace.NONE);
        return view;
    }

    /** Returns the unit sphere made from an icosahedron, each of whose faces is divided in four so many times. */
    private static Tessellator.Sphere sphere(int level) {
        TriangleMesh mesh = (TriangleMesh) new IcosahedronMesh(1, level).getMesh();
        float[] points = mesh.getPoints().toArray(null);
        double[] vertices = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            double norm = Math.sqrt(points[i] * points[i] + points[i + 1] * points[i + 1] + (double) points[i + 2] * points[i + 2]);
            for (int k = 0; k < 3; k++) {
                vertices[i + k] = points[i + k] / norm;
            }
        }
        int stride = mesh.getFaceElementSize() / 3;
        int[] elements = mesh.getFaces().toArray(null);
        int[] faces = new int[elements.length / stride];
        for (int i = 0; i < faces.length; i++) {
            faces[i] = elements[stride * i];
        }
        return new Tessellator.Sphere(new Rows(vertices.length / 3, 3, vertices), faces);
    }

    @Override
    public Node node() {
        return scene;
    }

    @Override
    public void show(List<Shape> shapes, Camera camera, Frame frame, boolean live) {
        if (live) {
            queue.ask(shapes, camera, frame);
        } else {
            queue.now(shapes, camera, frame, wanted -> Made.of(new Tessellator(sphere(COARSE), sphere(FINE)), wanted));
        }
    }

    @Override
    public boolean idle() {
        return queue.idle();
    }

    @Override
    public long pictures() {
        return queue.pictures();
    }

    @Override
    public void close() {
        queue.close();
    }

    /** Triangles, and their corners as a mesh takes them: vertex, normal, texel. */
    private record Made(Tessellation triangles, int[] solid, int[] glass) {

        static Made of(Tessellator tessellator, PictureQueue.Wanted wanted) {
            Tessellation made = tessellator.tessellate(wanted.shapes(), wanted.camera(), wanted.frame());
            return new Made(made, faces(made.solid()), faces(made.glass()));
        }

        private static int[] faces(Tessellation.Triangles triangles) {
            int[] corners = triangles.corners();
            int[] faces = new int[3 * corners.length];
            for (int i = 0; i < corners.length; i++) {
                faces[3 * i] = corners[i];
                faces[3 * i + 2] = corners[i];
            }
            return faces;
        }
    }

    private void put(PictureQueue.Wanted wanted, Made made) {
        Tessellation triangles = made.triangles;
        fill(solid, triangles.solid(), made.solid);
        fill(glass, triangles.glass(), made.glass);
        if (sheet == null || !sheet.equals(triangles.sheet())) {
            sheet = triangles.sheet();
            int side = sheet.side();
            paint.setDiffuseMap(new WritableImage(new PixelBuffer<>(side, side, IntBuffer.wrap(sheet.premultiplied()),
                    PixelFormat.getIntArgbPreInstance())));
        }
        Frame frame = wanted.frame();
        eye.setFieldOfView(Math.toDegrees(wanted.camera().fieldOfView()));
        eye.setNearClip(triangles.near());
        eye.setFarClip(triangles.far());
        int background = frame.background();
        scene.setFill(Color.rgb((background >> 16) & 0xFF, (background >> 8) & 0xFF, background & 0xFF, (background >>> 24) / 255.0));
        scene.setWidth(frame.width() / frame.scale());
        scene.setHeight(frame.height() / frame.scale());
    }

    private static void fill(TriangleMesh mesh, Tessellation.Triangles triangles, int[] faces) {
        // corners that name what is not there any more are refused, so they go first
        mesh.getFaces().clear();
        mesh.getPoints().setAll(triangles.points());
        mesh.getTexCoords().setAll(triangles.texels());
        mesh.getFaces().setAll(faces);
    }
}
