/** How the engine is set up, its tables made and the models deployed. */
package jianyi.flow.start;
