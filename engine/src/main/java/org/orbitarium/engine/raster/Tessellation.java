package org.orbitarium.engine.raster;

/**
 * The triangles of a frame as a graphics card takes them, in camera coordinates: x right, y down, z the direction of view. What is to be
 * seen of them is their colour alone, for light and fading are in it.
 *
 * @param solid what lets no light through, in any order
 * @param glass what lets light through, from far to near
 * @param sheet the colours
 * @param near  depth before which nothing is drawn, world units
 * @param far   a depth beyond everything, world units
 */
public record Tessellation(Triangles solid, Triangles glass, ColourSheet sheet, double near, double far) {

    /**
     * Triangles.
     *
     * @param points  x, y, z of vertex after vertex
     * @param texels  where each vertex has its colour on the sheet, from 0 to 1, two numbers a vertex
     * @param corners three vertices a triangle
     */
    public record Triangles(float[] points, float[] texels, int[] corners) {

        /** Returns the number of triangles. */
        public int count() {
            return corners.length / 3;
        }
    }
}
