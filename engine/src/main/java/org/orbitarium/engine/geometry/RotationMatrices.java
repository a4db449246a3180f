package org.orbitarium.engine.geometry;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Ways from a 3 × 3 matrix, nine numbers row-major, to a quaternion (w, x, y, z). */
final class RotationMatrices {

    private RotationMatrices() {
    }

    /** Returns the greatest entry of |RᵀR − I|; NaN if an entry is. */
    static double deviation(double[] r) {
        double greatest = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double dot = r[i] * r[j] + r[3 + i] * r[3 + j] + r[6 + i] * r[6 + j];
                greatest = Math.max(greatest, Math.abs(dot - (i == j ? 1 : 0)));
            }
        }
        return greatest;
    }

    static double determinant(double[] r) {
        return r[0] * (r[4] * r[8] - r[5] * r[7]) - r[1] * (r[3] * r[8] - r[5] * r[6]) + r[2] * (r[3] * r[7] - r[4] * r[6]);
    }

    /**
     * Returns a multiple of the quaternion of an orthogonal matrix: of the four that differ by a factor, w q, x q, y q and z q, the one of
     * the greatest component (Shepperd 1978), which loses no digits.
     */
    static double[] quaternion(double[] r) {
        double[] square = {r[0] + r[4] + r[8], r[0] - r[4] - r[8], r[4] - r[0] - r[8], r[8] - r[0] - r[4]};
        int greatest = 0;
        for (int i = 1; i < 4; i++) {
            greatest = square[i] > square[greatest] ? i : greatest;
        }
        double one = 1 + square[greatest];
        return switch (greatest) {
            case 0 -> new double[] {one, r[7] - r[5], r[2] - r[6], r[3] - r[1]};
            case 1 -> new double[] {r[7] - r[5], one, r[1] + r[3], r[2] + r[6]};
            case 2 -> new double[] {r[2] - r[6], r[1] + r[3], one, r[5] + r[7]};
            default -> new double[] {r[3] - r[1], r[2] + r[6], r[5] + r[7], one};
        };
    }

    /**
     * Returns the quaternion q whose rotation R(q) is nearest to a matrix M: the one that makes tr(RᵀM) = qᵀK q the greatest (Davenport's
     * q-method), so the eigenvector of K of its greatest eigenvalue.
     */
    static double[] nearest(double[] r) {
        double[] davenport = {
            r[0] + r[4] + r[8], r[7] - r[5], r[2] - r[6], r[3] - r[1],
            r[7] - r[5], r[0] - r[4] - r[8], r[1] + r[3], r[2] + r[6],
            r[2] - r[6], r[1] + r[3], r[4] - r[0] - r[8], r[5] + r[7],
            r[3] - r[1], r[2] + r[6], r[5] + r[7], r[8] - r[0] - r[4]
        };
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(4, true, true);
        if (!Arrays.stream(davenport).allMatch(Double::isFinite) || !eigen.decompose(new DMatrixRMaj(4, 4, true, davenport))) {
            throw new IllegalArgumentException("no rotation is near " + Arrays.toString(r));
        }
        int greatest = 0;
        for (int i = 1; i < 4; i++) {
            greatest = eigen.getEigenvalue(i).getReal() > eigen.getEigenvalue(greatest).getReal() ? i : greatest;
        }
        DMatrixRMaj vector = eigen.getEigenVector(greatest);
        return new double[] {vector.get(0), vector.get(1), vector.get(2), vector.get(3)};
    }
}
