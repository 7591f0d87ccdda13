# parkcarbon_embed(<target> NAMESPACE <ns> BASE <dir> FILES <relative path>...)
# Puts files into the program: generates `const EmbeddedFile kFiles[]` in namespace <ns> (see base/embedded_file.hpp),
# each file under its path relative to BASE. The bytes are included by the assembler, so large files cost no compile time.
function(parkcarbon_embed target)
    cmake_parse_arguments(EMBED "" "NAMESPACE;BASE" "FILES" ${ARGN})
    set(directory ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded)
    set(assembly ".section .rodata\n")
    set(entries "")
    set(declarations "")
    set(paths "")
    set(index 0)
    foreach(file IN LISTS EMBED_FILES)
        set(symbol ${target}_embedded_${index})
        set(path ${EMBED_BASE}/${file})
        list(APPEND paths ${path})
        string(APPEND assembly
            ".balign 16\n.global ${symbol}_begin\n.global ${symbol}_end\n"
            "${symbol}_begin:\n.incbin \"${path}\"\n${symbol}_end:\n.byte 0\n")
        string(APPEND declarations "extern const char ${symbol}_begin[];\nextern const char ${symbol}_end[];\n")
        string(APPEND entries
            "    {\"${file}\", std::string_view(${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin))},\n")
        math(EXPR index "${index} + 1")
    endforeach()
    string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
    file(CONFIGURE OUTPUT ${directory}/files.S CONTENT "${assembly}" @ONLY)
    file(CONFIGURE OUTPUT ${directory}/files.cpp CONTENT
"#include <parkcarbon/base/embedded_file.hpp>
extern \"C\" {
${declarations}}
namespace ${EMBED_NAMESPACE} {
std::span<const parkcarbon::base::EmbeddedFile> embeddedFiles() {
    static const parkcarbon::base::EmbeddedFile kFiles[] = {
${entries}    };
    return kFiles;
}
} // namespace ${EMBED_NAMESPACE}
" @ONLY)
    set_source_files_properties(${directory}/files.S PROPERTIES LANGUAGE ASM OBJECT_DEPENDS "${paths}")
    set_source_files_properties(${directory}/files.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${directory}/files.S ${directory}/files.cpp)
endfunction()
