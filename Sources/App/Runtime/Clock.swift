/// Where time comes from: a seam, so that a test can be its own clock.
package protocol Clock {
  func read() -> Now
}
