/** Tests of the Lab's parts. */
package org.orbitarium.app.lab;
