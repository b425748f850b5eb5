//! The paths of the app and which program draws them, read from the one place that lists them: the `#[at("…")]` of `src/ui/route.rs`.

/// The paths without a changing part, in order, each once: `/people` and not `/people/:id`.
pub fn paths_in(route_source: &str) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    for line in route_source.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        for piece in line.split("#[at(\"").skip(1) {
            let Some((path, _)) = piece.split_once('"') else { continue };
            let plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "/-_".contains(c));
            if plain && !paths.iter().any(|known| known == path) {
                paths.push(path.to_owned());
            }
        }
    }
    paths
}

/// The first folders of the paths that the first program draws, from the line `pub const FIRST: [&str; 2] = ["", "start"];`.
pub fn first_in(route_source: &str) -> Vec<String> {
    let list = route_source.lines().find_map(|line| line.trim().strip_prefix("pub const FIRST:")?.split_once("= ["));
    let (_, list) = list.unwrap_or_default();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The first folder of a path below the public URL: `people` of `/people/7f3a`, nothing of `/`.
pub fn folder(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}
