#include "presenters/matrix_list.h"

#include "workbench/case_session.h"
#include "workbench/checklist_desk.h"

namespace strata::presenters {

namespace {

using Layers = std::map<std::string, std::vector<std::string>>;

std::size_t countIn(const Layers& layers, const std::string& layer) {
    const auto found = layers.find(layer);
    return found == layers.end() ? 0 : found->second.size();
}

std::string cellOf(const workbench::ElementRow& element, const std::string& layer, MatrixReading reading) {
    const std::size_t now = countIn(element.layers, layer), led = countIn(element.layersEvidenceLed, layer);
    if (now == 0)
        return "";
    return reading == MatrixReading::asItStands || led == now
               ? std::to_string(now)
               : std::to_string(led) + " of " + std::to_string(now);
}

}  // namespace

ShownList matrixList(const std::vector<workbench::ElementRow>& elements,
                     const std::vector<std::string>& layers, MatrixReading reading) {
    const bool isLed = reading == MatrixReading::evidenceLed;
    ShownList list{isLed ? "Elements by layer, without the accounts" : "Elements by layer of evidence",
                   {{"Offence", 130}, {"To prove", 200}},
                   {}};
    for (const auto& layer : layers)
        list.columns.push_back({workbench::layerInWords(layer), 60});
    list.columns.push_back({"In words", 240});
    for (const auto& element : elements) {
        std::vector<std::string> row{element.offenceTitle, element.prove};
        for (const auto& layer : layers)
            row.push_back(cellOf(element, layer, reading));
        row.push_back(isLed ? element.sentenceEvidenceLed : element.sentence);
        list.rows.push_back(std::move(row));
    }
    return list;
}

}  // namespace strata::presenters
