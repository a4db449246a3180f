/** Tests of the scene language and its errors. */
package org.orbitarium.engine.scenes;
