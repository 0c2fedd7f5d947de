/**
 * What stands before the engine's own API and inside it until the engine is replaced (docs/adr/0008), and how its errors are
 * answered.
 */
package jianyi.flow.guard;
