package import Canvas

/// Where one is, from the outermost to the innermost.
package struct Breadcrumbs: Equatable, Sendable {
  package var places: [String]

  package init(_ places: [String]) { self.places = places }

  package func line(glyphs: Glyphs) -> Line {
    var line: Line = []
    for (index, place) in places.enumerated() {
      if index > 0 { line.append(Span(" \(glyphs.breadcrumb) ", .frame)) }
      line.append(Span(place, index == 0 ? .strong : .muted))
    }
    return line
  }
}
