/// The countries of the world, to be found by name.
package enum CountryNames {
  package static func matching(_ typed: String) -> [(alpha2: String, name: String)] { [] }
}
