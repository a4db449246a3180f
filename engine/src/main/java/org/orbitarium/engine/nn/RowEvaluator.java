package org.orbitarium.engine.nn;

import org.orbitarium.engine.base.Rows;

/** Computes what an architecture says for rows, with the parameters and the arithmetic that it was made with. Thread safe. */
public sealed interface RowEvaluator permits Evaluator, LaneEvaluator {

    /**
     * Computes a function row by row.
     *
     * @param program the function
     * @param d       dimension of the space in which the rows are vectors
     * @param inputs  tables of equal count
     * @return one row an item
     */
    Rows run(Evaluator.Program program, int d, Rows... inputs);
}
